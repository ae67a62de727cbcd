/**
 * Checks what a store holds against the SHACL shapes of {@code ontology/shapes.ttl}. {@link
 * org.dateline.validation.Validator} is the way in; it knows of no command line.
 */
package org.dateline.validation;

/**
 * A store over HTTP: {@link org.dateline.serve.Server} runs an embedded Fuseki for SPARQL and, in
 * front of it, a JSON API, the store's IRIs as linked data, and the web pages. The API is told in
 * {@code openapi.yaml} beside these classes; a test holds the answers to it.
 *
 * <p>Each answer is made within one read transaction. What a page needs to find by words, kind or
 * day is in a Lucene index that is brought up to date after each transaction; what is shown is read
 * from the store itself. To OpenRefine and the like a store is a reconciliation service ({@link
 * org.dateline.serve.ReconcileApi}).
 */
package org.dateline.serve;

/**
 * All that the program knows, from Turtle to immutable objects. {@link
 * org.dateline.ontology.Knowledge} reads it once: the {@link org.dateline.ontology.Schema} says
 * what kinds of events there are, a {@link org.dateline.ontology.Lexicon} the words of one
 * language, the {@link org.dateline.ontology.Gazetteer} who and what is known by name. What is
 * wrong in a file is told with its place ({@link org.dateline.ontology.KnowledgeException}).
 */
package org.dateline.ontology;

package org.dateline.ontology;

/** Where in its clause a role of an event is expressed; each is a {@code dl:Position} in Turtle. */
public enum Position {
  /** The clause's subject. */
  SUBJECT,
  /** The direct object, or what a preposition marks as such. */
  OBJECT,
  /** Where from, or out of whose hands. */
  FROM,
  /** Where to. */
  TO,
  /** Where. */
  IN,
  /** By whom. */
  BY,
  /** Whose. */
  OF,
  /** Into whose hands. */
  HANDS,
  /** With whom. */
  WITH,
  /** Against whom. */
  AGAINST,
  /** About what, on what topic: never a role of the events known so far. */
  ABOUT,
  /** For whom. */
  FOR,
  /** As what, into which office. */
  AS
}

package org.dateline.serve;

import java.util.List;

/** The fields of the index, and the values of its field {@link #KIND_OF_DOCUMENT}. */
final class Fields {
  static final String KIND_OF_DOCUMENT = "document";
  static final String CLAIM = "claim";
  static final String ENTITY = "entity";
  static final String REPORT_DOCUMENT = "report";

  static final String GRAPH = "graph";

  static final String IRI = "iri";

  /** Of reports and graphs: from which content the index was made. */
  static final String HASH = "hash";

  /** The report a document belongs to; of an entity: those that name it. */
  static final String IN = "in";

  /**
   * With tones, and in a field of its own without: of claims the sentence, of entities the names,
   * of reports the text.
   */
  static final String TEXT = "text";

  /** The report's headline. */
  static final String HEAD = "head";

  /** Of an entity each whole name, as one term. */
  static final String NAME = "name";

  static final String NAME_TONELESS = "nameToneless";

  /** Of these the preferred ones. */
  static final String PREFERRED = "preferred";

  /** Of an entity each whole name as it sounds, for names in other spellings. */
  static final String NAME_SOUND = "nameSound";

  /** First and last day, as days since 1970. */
  static final String FROM = "from";

  static final String TO = "to";

  /** Of a claim, the last day on which its report may have been published. */
  static final String PUBLISHED = "published";

  /** What claims are sorted by. */
  static final String ORDER = "order";

  /** Of affirmed and actual claims that somebody holds a place: the place; and who. */
  static final String HELD = "held";

  static final String HOLDER = "holder";

  /** All entities that a claim names, and its sources. */
  static final String INVOLVED = "involved";

  /** Day and kind of a claim, for the timeline. */
  static final String DAY_AND_KIND = "dayAndKind";

  static final String KIND = "kind";
  static final String ACTOR = "actor";
  static final String PLACE = "place";
  static final String SOURCE = "source";
  static final String LANGUAGE = "language";
  static final String TYPE = "type";

  /** By what claims are filtered and counted. */
  static final List<String> FACETS =
      List.of(KIND, ACTOR, PLACE, SOURCE, "polarity", "modality", "certainty", "report", LANGUAGE);

  private Fields() {}
}

package org.dateline.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A dataset that can be asked for the entries that share a name with an entity. */
interface Entries extends AutoCloseable {
  /**
   * The candidates of each subject, by its IRI. Nothing is not an error.
   *
   * @throws LinkException when the dataset cannot be asked
   */
  Map<String, List<Candidate>> candidates(List<Subject> subjects);

  /** The names of an entry, by its IRI or code; empty when there are none. */
  Collection<String> names(String id);

  /** True when the dataset is known to list this entry. */
  boolean lists(String iri);

  /** Which dataset. */
  DatasetDescription description();

  /** How many subjects are best asked for at once. */
  int batch();

  @Override
  void close();
}

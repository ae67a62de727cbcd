package org.dateline.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.claim.Status;
import org.dateline.ontology.DL;

/**
 * One claim or citation that an example must yield. What is left empty is not checked.
 *
 * @param type IRI of the event type, or {@code dl:Citation}
 * @param roles role property → the names of which its filler must have one
 * @param status polarity, modality and certainty; not asked of a citation
 * @param sources names of which the nearest source must have one; {@code dl:Report} stands for the
 *     report itself
 * @param times {@code dl:time}, {@code dl:startTime}, {@code dl:endTime} → what is accepted
 */
public record Expectation(
    String type,
    Map<String, Set<String>> roles,
    Status status,
    Set<String> sources,
    Map<String, Set<String>> times) {

  /** Type of an expected citation. */
  public static final String CITATION = DL.iri("Citation");

  /** Among the sources: the report speaks in its own voice. */
  public static final String OWN_VOICE = DL.iri("Report");

  /** True when it asks for a citation, not a claim. */
  public boolean citation() {
    return type.equals(CITATION);
  }

  @Override
  public String toString() {
    List<String> parts =
        Stream.of(
                names(roles),
                names(sources.isEmpty() ? Map.of() : Map.of("source", sources)),
                names(times))
            .filter(s -> !s.isEmpty())
            .toList();
    return Wording.claim(type, String.join(", ", parts), citation() ? Status.PLAIN : status);
  }

  private static String names(Map<String, Set<String>> of) {
    return of.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e ->
                Wording.local(e.getKey())
                    + " "
                    + e.getValue().stream()
                        .map(Wording::local)
                        .sorted()
                        .collect(Collectors.joining("|")))
        .collect(Collectors.joining(", "));
  }
}

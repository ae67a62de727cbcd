package org.dateline.claim;

import java.util.List;
import java.util.Map;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;

/** Reads the claims out of a report. Immutable and safe for use by many threads. */
public final class ClaimReader {

  /** A reader that knows what {@code knowledge} holds. */
  public ClaimReader(Knowledge knowledge) {}

  /** Reads one report. */
  public Reading read(Report report) {
    return new Reading(report, "vi", report.title(), List.of(), Map.of(), List.of(), List.of());
  }
}

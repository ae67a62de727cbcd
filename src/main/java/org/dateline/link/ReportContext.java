package org.dateline.link;

import java.util.Map;
import java.util.Optional;

/**
 * What a report tells of where it plays.
 *
 * @param countries country key to how many of its entities belong there
 * @param places entity to its point, for those whose point is known
 * @param year when it was published
 */
record ReportContext(
    Map<String, Integer> countries, Map<String, Point> places, Optional<Integer> year) {}

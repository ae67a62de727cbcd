package org.dateline.ledger;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What a source said, and how that fared.
 *
 * @param source who
 * @param claims claims on who holds, takes, loses or leaves places that come from it
 * @param direct those of them that a report has from the source itself
 * @param corroborated those that an independent source says as well
 * @param contradicted those that somebody speaks against
 * @param retracted those that the source, or who carried it, took back
 * @param through who passed the others on, in the order of their IRIs
 */
public record SourceRecord(
    Node source,
    long claims,
    long direct,
    long corroborated,
    long contradicted,
    long retracted,
    List<Node> through) {}

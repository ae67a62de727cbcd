package org.dateline.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.mention.Entity;
import org.dateline.report.Report;
import org.dateline.text.Span;

/**
 * Everything that was read from one report.
 *
 * @param report the report
 * @param language BCP 47 tag of the language it was read in
 * @param headline the headline: the one given, else the one found in the text
 * @param sentences the sentences, in order
 * @param entities by key; every key that claims, citations and relations name is in here
 * @param claims in order of appearance, no two alike
 * @param citations in order of appearance
 */
public record Reading(
    Report report,
    String language,
    Optional<String> headline,
    List<Span> sentences,
    Map<String, Entity> entities,
    List<Claim> claims,
    List<Citation> citations) {}

package org.dateline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.ontology.Knowledge;
import org.dateline.score.Remark.Verdict;

/** Compares report by report and keeps count. */
final class Scorer {
  private final Kinds kinds;
  private final Fit fit;
  private final SortedMap<String, Counts> lines = new TreeMap<>();
  private final SortedMap<String, Counts> strict = new TreeMap<>();
  private final SortedMap<String, Tally> attributes = new TreeMap<>();
  private final SortedMap<String, EntryScore> entries = new TreeMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private Counts citations = Counts.NONE;
  private int reports;

  Scorer(Knowledge knowledge) {
    this.kinds = new Kinds(knowledge);
    this.fit = new Fit(new SameName(knowledge), kinds);
    kinds.lines().forEach(line -> lines.put(line, Counts.NONE));
    kinds.lines().forEach(line -> strict.put(line, Counts.NONE));
  }

  /** Counts one report. */
  void add(String report, List<Fact> read, List<Fact> found) {
    reports++;
    List<Fact> facts = only(read, false);
    List<Fact> goldFacts = only(found, false);
    Pairs pairs = new Pairs(facts, goldFacts, fit::fact);
    count(facts, goldFacts, pairs, lines);
    count(facts, goldFacts, new Pairs(facts, goldFacts, fit::factWithStatus), strict);
    attributes(facts, goldFacts, pairs);
    remarks(report, facts, goldFacts, pairs);
    List<Fact> cited = only(read, true);
    List<Fact> goldCited = only(found, true);
    Pairs citationPairs = new Pairs(cited, goldCited, fit::citation);
    SortedMap<String, Counts> one = new TreeMap<>();
    count(cited, goldCited, citationPairs, one);
    citations = citations.plus(one.values().stream().reduce(Counts.NONE, Counts::plus));
    remarks(report, cited, goldCited, citationPairs);
  }

  Score score() {
    return new Score(reports, lines, strict, citations, attributes, entries, List.copyOf(remarks));
  }

  private static List<Fact> only(List<Fact> facts, boolean citations) {
    return facts.stream().filter(f -> f.citation() == citations).toList();
  }

  private void count(
      List<Fact> ours, List<Fact> gold, Pairs pairs, SortedMap<String, Counts> into) {
    for (int o = 0; o < ours.size(); o++) {
      int g = pairs.goldOf(o);
      if (g >= 0 && gold.get(g).core()) {
        into.merge(line(ours.get(o)), new Counts(1, 0, 0), Counts::plus);
      } else if (pairs.wrong(o)) {
        into.merge(line(ours.get(o)), new Counts(0, 1, 0), Counts::plus);
      }
    }
    for (int g = 0; g < gold.size(); g++) {
      if (!pairs.found(g) && gold.get(g).core()) {
        into.merge(line(gold.get(g)), new Counts(0, 0, 1), Counts::plus);
      }
    }
  }

  private String line(Fact fact) {
    return kinds.named(fact.kind()).map(Kinds.Kind::line).orElse(fact.kind());
  }

  private void attributes(List<Fact> ours, List<Fact> gold, Pairs pairs) {
    for (int o = 0; o < ours.size(); o++) {
      if (pairs.goldOf(o) >= 0) {
        Fact a = ours.get(o);
        Fact b = gold.get(pairs.goldOf(o));
        attribute("status", a.status() == b.status());
        attribute("kind", a.kind().equals(b.kind()));
        attribute("source", fit.source(a, b));
        if (!b.time().isEmpty()) {
          attribute("time", fit.time(a, b));
        }
      }
    }
  }

  private void attribute(String name, boolean agrees) {
    attributes.put(name, attributes.getOrDefault(name, Tally.NONE).plus(agrees));
  }

  private void remarks(String report, List<Fact> ours, List<Fact> gold, Pairs pairs) {
    for (int o = 0; o < ours.size(); o++) {
      Fact fact = ours.get(o);
      int g = pairs.goldOf(o);
      boolean misstated = g >= 0 && !fact.citation() && fact.status() != gold.get(g).status();
      if (misstated) {
        remarks.add(new Remark(report, Verdict.STATUS, fact, gold.get(g).status()));
      } else if (pairs.wrong(o)) {
        remarks.add(new Remark(report, Verdict.WRONG, fact, fact.status()));
      }
      EntryScore brought =
          new EntryScore(g >= 0 ? 1 : 0, misstated ? 1 : 0, pairs.wrong(o) ? 1 : 0);
      entries.merge(fact.entry(), brought, EntryScore::plus);
    }
    for (int g = 0; g < gold.size(); g++) {
      if (!pairs.found(g) && gold.get(g).core()) {
        remarks.add(new Remark(report, Verdict.MISSED, gold.get(g), gold.get(g).status()));
      }
    }
  }
}

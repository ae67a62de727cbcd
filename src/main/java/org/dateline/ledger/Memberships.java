package org.dateline.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Who belongs to whom, by the gazetteer and by each report. For use inside one transaction.
 *
 * <p>Who holds a place is judged by what the gazetteer knows and by what the reports that tell of
 * this place say, never by other reports: else one report would change what is derived for places
 * that it does not speak of, and what was known on a day would depend on later reports.
 */
final class Memberships {
  private static final List<Node> SERVES = List.of(Terms.FORCES_OF, Terms.GOVERNMENT_OF);

  /**
   * That somebody belongs to a whole.
   *
   * @param serves true when the whole is the state whose forces or government he is
   */
  record Belonging(Node whole, boolean serves) {
    static final Comparator<Belonging> IN_ORDER =
        Comparator.comparing(Belonging::whole, NodeCmp::compareRDFTerms)
            .thenComparing(Belonging::serves);
  }

  private final DatasetGraph data;
  private final Node knowledge;
  private final ReportNames reports;
  private final Map<Node, Set<Belonging>> known = new HashMap<>();
  private final Map<Node, Map<Node, Set<Belonging>>> told = new HashMap<>();

  Memberships(DatasetGraph data, String base) {
    this.data = data;
    this.reports = ReportNames.of(base);
    this.knowledge = Terms.knowledge(base);
  }

  /** As the gazetteer and these reports have it. */
  Sides of(Collection<Node> telling) {
    return sides(telling.stream().distinct().map(this::told));
  }

  /** As the gazetteer and these reports have it. */
  Sides with(Collection<Account> accounts) {
    return sides(accounts.stream().map(a -> a.background().belonging()));
  }

  private Sides sides(Stream<Map<Node, Set<Belonging>>> telling) {
    Map<Node, Set<Belonging>> said = new HashMap<>();
    telling.forEach(
        told ->
            told.forEach(
                (who, of) -> said.computeIfAbsent(who, w -> new LinkedHashSet<>()).addAll(of)));
    return new Sides(
        reports,
        who -> {
          Set<Belonging> all = new LinkedHashSet<>(known.computeIfAbsent(who, this::known));
          all.addAll(said.getOrDefault(who, Set.of()));
          return all;
        });
  }

  /** Who belongs to whom by one report. */
  Map<Node, Set<Belonging>> told(Node report) {
    return told.computeIfAbsent(report, r -> stated(r, Node.ANY));
  }

  private Set<Belonging> known(Node who) {
    // Most of whom reports tell the gazetteer does not know; so it surely does not know whom only a
    // report describes.
    return reports.cover(who) || !data.contains(knowledge, who, Node.ANY, Node.ANY)
        ? Set.of()
        : stated(knowledge, who).getOrDefault(who, Set.of());
  }

  private Map<Node, Set<Belonging>> stated(Node graph, Node who) {
    Map<Node, Set<Belonging>> all = new HashMap<>();
    stated(graph, who, Terms.MEMBER_OF, false, all);
    SERVES.forEach(property -> stated(graph, who, property, true, all));
    return all;
  }

  private void stated(
      Node graph, Node who, Node property, boolean serves, Map<Node, Set<Belonging>> into) {
    data.find(graph, who, property, Node.ANY)
        .forEachRemaining(
            quad ->
                into.computeIfAbsent(quad.getSubject(), w -> new TreeSet<>(Belonging.IN_ORDER))
                    .add(new Belonging(quad.getObject(), serves)));
  }
}

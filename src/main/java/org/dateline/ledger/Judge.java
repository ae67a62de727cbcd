package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * Puts assertions and periods before the policy's queries. Many places are judged at once: a query
 * costs the same for one as for a thousand. For use inside one transaction.
 */
final class Judge {
  private final Policy policy;
  private final Verdicts verdicts;
  private final Sides nobody;
  private final Classes classes;

  Judge(Policy policy, Verdicts verdicts, Sides nobody, Classes classes) {
    this.policy = policy;
    this.verdicts = verdicts;
    this.nobody = nobody;
    this.classes = classes;
  }

  /** The verdicts on each dossier's assertions, in the order of the dossiers. */
  List<List<Weighed>> weigh(List<Dossier> dossiers) {
    List<List<Verdicts.Said>> descriptions = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Denials denials = new Denials(dossier);
      dossier.assertions().forEach(a -> descriptions.add(description(a, denials, dossier)));
    }
    Iterator<Verdicts.Verdict> each = verdicts.on(descriptions).iterator();
    return dossiers.stream()
        .map(dossier -> dossier.assertions().stream().map(a -> weighed(a, each.next())).toList())
        .toList();
  }

  private Weighed weighed(Assertion assertion, Verdicts.Verdict verdict) {
    return new Weighed(assertion, verdict.layers(), verdict.credibility(), letter(assertion));
  }

  /** Lets the policy's queries about periods say what they have to say of these. */
  void judge(Graph periods) {
    Policy.ask(policy.standings(), periods);
  }

  private List<Verdicts.Said> description(Assertion assertion, Denials denials, Dossier dossier) {
    Assertion.Saying says = assertion.says();
    List<Verdicts.Said> all = new ArrayList<>();
    BiConsumer<Node, Node> add = (property, value) -> all.add(new Verdicts.Said(property, value));
    add.accept(RDF.Nodes.type, Terms.ASSERTION);
    add.accept(Terms.PLACE, dossier.place());
    add.accept(Terms.TELLS, Terms.dl(says.tidings()));
    says.holder().ifPresent(h -> add.accept(Terms.HOLDER, h));
    add.accept(Terms.POLARITY, says.polarity());
    add.accept(Terms.MODALITY, says.modality());
    add.accept(Terms.CERTAINTY, says.certainty());
    says.when().earliest().ifPresent(d -> add.accept(Terms.EARLIEST_BEGIN, Terms.date(d)));
    says.when().latest().ifPresent(d -> add.accept(Terms.LATEST_BEGIN, Terms.date(d)));
    add.accept(Terms.INDEPENDENT, Terms.number(assertion.roots().size()));
    add.accept(Terms.DISINTERESTED, Terms.number(disinterested(assertion, dossier.sides())));
    add.accept(Terms.BEST_RELIABILITY, Terms.number(letter(assertion)));
    assertion.lastReported().ifPresent(d -> add.accept(Terms.LAST_REPORTED, Terms.date(d)));
    long deniers = denials.sources(assertion);
    if (deniers > 0) {
      add.accept(Terms.DENIED_BY, Terms.number(deniers));
      add.accept(Terms.TAKEN_BACK, Terms.truth(denials.takenBack(assertion)));
    }
    return all;
  }

  /** How many independent sources say it that are not on the holder's side themselves. */
  private static long disinterested(Assertion assertion, Sides sides) {
    Optional<Node> holder = assertion.says().holder();
    return assertion.witnesses().stream()
        .filter(w -> holder.isEmpty() || !sides.allied(w.source(), holder.get()))
        .map(Testimony::root)
        .filter(root -> holder.isEmpty() || !sides.allied(root, holder.get()))
        .distinct()
        .count();
  }

  private int letter(Assertion assertion) {
    return assertion.witnesses().stream()
        .mapToInt(this::letter)
        .min()
        .orElse(Weighed.CANNOT_BE_JUDGED);
  }

  /**
   * The letter of whoever stands nearest: his own, or the best of the classes to which he belongs
   * by the gazetteer or, if that does not know him, by the report.
   */
  int letter(Testimony witness) {
    Node source = witness.source();
    Integer own = policy.reliability().get(witness.speaker());
    if (own != null) {
      return own;
    }
    if (nobody.described(source)) {
      return Weighed.CANNOT_BE_JUDGED;
    }
    return classes.of(witness).stream()
        .mapToInt(type -> policy.reliability().getOrDefault(type, Weighed.CANNOT_BE_JUDGED))
        .min()
        .orElse(Weighed.CANNOT_BE_JUDGED);
  }
}

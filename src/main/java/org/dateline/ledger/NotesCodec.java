package org.dateline.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** How notes are packed: the same for the same notes, byte for byte. */
final class NotesCodec {
  private NotesCodec() {}

  static Packing packed(Notes notes) {
    Packing out = new Packing();
    out.all(notes.accounts(), account -> account(account, out));
    out.number(notes.things().size());
    sorted(notes.things())
        .forEach(
            (thing, digest) -> {
              out.node(thing);
              out.digest(digest);
            });
    return out;
  }

  static Notes notes(Unpacking in) {
    List<Account> accounts = in.all(() -> account(in));
    Map<Node, Long> things = new HashMap<>();
    for (long left = in.number(); left > 0; left--) {
      Node thing = in.node();
      things.put(thing, in.digest());
    }
    return new Notes(accounts, things);
  }

  static Packing packed(List<Scopes.Held> held) {
    Packing out = new Packing();
    out.all(
        held,
        one -> {
          out.node(one.holder());
          out.bounds(one.begin());
          out.bounds(one.end());
          out.optional(one.lastReported(), out::day);
          out.nodes(one.claims());
        });
    return out;
  }

  static List<Scopes.Held> held(Unpacking in) {
    return in.all(
        () ->
            new Scopes.Held(in.node(), in.bounds(), in.bounds(), in.optional(in::day), in.nodes()));
  }

  private static void account(Account account, Packing out) {
    out.node(account.report());
    out.all(
        account.told(),
        told -> {
          saying(told.says(), out);
          testimony(told.witness(), out);
        });
    Map<Node, Set<Memberships.Belonging>> belonging = account.background().belonging();
    out.number(belonging.size());
    sorted(belonging)
        .forEach(
            (who, wholes) -> {
              out.node(who);
              out.all(
                  wholes.stream().sorted(Memberships.Belonging.IN_ORDER).toList(),
                  one -> {
                    out.node(one.whole());
                    out.truth(one.serves());
                  });
            });
    Map<Node, Set<Node>> lies = account.background().lies();
    out.number(lies.size());
    sorted(lies)
        .forEach(
            (part, wholes) -> {
              out.node(part);
              out.nodes(sorted(wholes));
            });
  }

  private static Account account(Unpacking in) {
    Node report = in.node();
    List<Account.Told> told = in.all(() -> new Account.Told(saying(in), testimony(in)));
    Map<Node, Set<Memberships.Belonging>> belonging = new HashMap<>();
    for (long left = in.number(); left > 0; left--) {
      Node who = in.node();
      belonging.put(
          who, new LinkedHashSet<>(in.all(() -> new Memberships.Belonging(in.node(), in.truth()))));
    }
    Map<Node, Set<Node>> lies = new HashMap<>();
    for (long left = in.number(); left > 0; left--) {
      Node part = in.node();
      lies.put(part, new HashSet<>(in.nodes()));
    }
    return new Account(report, told, new Account.Background(belonging, lies));
  }

  private static void saying(Assertion.Saying says, Packing out) {
    out.node(says.place());
    out.node(Terms.dl(says.tidings()));
    out.optional(says.holder(), out::node);
    out.optional(says.loser(), out::node);
    out.bounds(says.when());
    out.truth(says.since());
    out.node(says.polarity());
    out.node(says.modality());
    out.node(says.certainty());
  }

  private static Assertion.Saying saying(Unpacking in) {
    return new Assertion.Saying(
        in.node(),
        Tidings.of(in.node()).orElseThrow(),
        in.optional(in::node),
        in.optional(in::node),
        in.bounds(),
        in.truth(),
        in.node(),
        in.node(),
        in.node());
  }

  private static void testimony(Testimony witness, Packing out) {
    out.node(witness.claim());
    out.node(witness.event());
    out.optional(witness.evidence(), out::node);
    out.node(witness.report());
    out.optional(witness.reported(), out::day);
    out.node(witness.source());
    out.optional(witness.carrier(), out::node);
    out.node(witness.speaker());
    out.node(witness.root());
    out.nodes(sorted(witness.classes()));
  }

  private static Testimony testimony(Unpacking in) {
    return new Testimony(
        in.node(),
        in.node(),
        in.optional(in::node),
        in.node(),
        in.optional(in::day),
        in.node(),
        in.optional(in::node),
        in.node(),
        in.node(),
        new HashSet<>(in.nodes()));
  }

  private static List<Node> sorted(Set<Node> nodes) {
    return nodes.stream().sorted(NodeCmp::compareRDFTerms).toList();
  }

  private static <T> Map<Node, T> sorted(Map<Node, T> byNode) {
    Map<Node, T> sorted = new TreeMap<>(NodeCmp::compareRDFTerms);
    sorted.putAll(byNode);
    return sorted;
  }
}

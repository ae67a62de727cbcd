package org.dateline.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.ledger.ControlPeriod;
import org.dateline.ledger.Dispute;
import org.dateline.ledger.Layer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerException;
import org.dateline.ledger.PlaceRecord;
import org.dateline.ledger.Standing;

/**
 * {@code /api/map}, {@code /api/ledger} and {@code /api/disputes}: what follows from the claims.
 */
final class LedgerApi {
  private static final String POLICY_NAME = "[a-z][a-z0-9-]*";
  private static final int MOST_STANDING = 200;

  private final ServedStore served;
  private final Path policies;

  /** The ledger of a store, by the policies in a folder. */
  LedgerApi(ServedStore served, Path policies) {
    this.served = served;
    this.policies = policies;
  }

  /** Whether a ledger can be derived. */
  boolean available() {
    return java.nio.file.Files.isDirectory(policies);
  }

  /** The ledger that the store keeps. */
  Optional<Ledger> kept() {
    return available()
        ? Optional.of(Ledger.of(served.store(), policies, Ledger.STANDARD))
        : Optional.empty();
  }

  /** How a request wants the ledger. */
  private record Wanted(String policy, Layer layer, Optional<LocalDate> known) {
    static Wanted of(Params params) {
      String layer = params.oneOf("layer", Set.of("claimed", "assessed"), "assessed");
      String policy = params.text("policy").orElse(Ledger.STANDARD);
      // A name, and never a file: the ledger would read that too.
      if (!policy.matches(POLICY_NAME)) {
        throw Refusal.bad("policy is the name of one, as /api/store lists them");
      }
      return new Wanted(policy, Layer.valueOf(layer.toUpperCase(Locale.ROOT)), params.day("known"));
    }
  }

  /**
   * Periods and disputes, in order.
   *
   * @param periods by place, layer, time and holder
   * @param disputes by place and time
   */
  private record Sheet(List<ControlPeriod> periods, List<Dispute> disputes) {
    private static final Comparator<Optional<LocalDate>> BY_DAY =
        Comparator.comparing(d -> d.orElse(LocalDate.MIN));

    private static final Comparator<ControlPeriod> PERIODS =
        Comparator.comparing((ControlPeriod p) -> p.place().toString())
            .thenComparing(ControlPeriod::layer)
            .thenComparing(p -> p.begin().earliest().or(p.begin()::latest), BY_DAY)
            .thenComparing(p -> p.holder().toString())
            .thenComparing(p -> p.iri().getURI());

    private static final Comparator<Dispute> DISPUTES =
        Comparator.comparing((Dispute d) -> d.place().toString())
            .thenComparing(d -> d.when().earliest(), BY_DAY)
            .thenComparing(d -> d.iri().getURI());

    Sheet {
      periods = periods.stream().sorted(PERIODS).toList();
      disputes = disputes.stream().sorted(DISPUTES).toList();
    }
  }

  /** Read where the store keeps what is asked for, derived otherwise; once an edition. */
  private Sheet sheet(View view, String policy, Optional<LocalDate> known) {
    if (!available()) {
      return new Sheet(List.of(), List.of());
    }
    return served.once(
        "ledger|" + policy + "|" + known,
        () ->
            stored(view, policy, known)
                .map(s -> new Sheet(s.periods(), s.disputes()))
                .orElseGet(() -> derived(policy, known)));
  }

  private static Optional<StoredLedger> stored(
      View view, String policy, Optional<LocalDate> known) {
    return known.isPresent() ? Optional.empty() : StoredLedger.of(view.facts(), policy);
  }

  private Sheet derived(String policy, Optional<LocalDate> known) {
    try {
      List<PlaceRecord> records =
          Ledger.of(served.store(), policies, policy).records(List.of(), known);
      return new Sheet(
          records.stream().flatMap(r -> r.periods().stream()).toList(),
          records.stream().flatMap(r -> r.disputes().stream()).toList());
    } catch (LedgerException e) {
      throw Refusal.bad(e.getMessage());
    }
  }

  private Stream<ControlPeriod> periods(View view, Wanted wanted) {
    return sheet(view, wanted.policy(), wanted.known()).periods().stream()
        .filter(p -> p.layer() == wanted.layer());
  }

  Object map(View view, Params params) {
    Wanted wanted = Wanted.of(params);
    Optional<LocalDate> on = params.day("on").or(() -> lastDay(view));
    Map<Node, List<ControlPeriod>> held =
        periods(view, wanted)
            .filter(p -> on.isPresent() && p.covers(on.get()))
            .collect(Collectors.groupingBy(ControlPeriod::place));
    List<Object> features = new ArrayList<>();
    view.search().counts(Search.all(Fields.CLAIM).build(), Fields.PLACE).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              Node place = NodeFactory.createURI(e.getKey());
              EntityApi.coordinates(view.facts(), place)
                  .ifPresent(
                      c ->
                          features.add(
                              feature(
                                  view,
                                  place,
                                  c,
                                  e.getValue(),
                                  held.getOrDefault(place, List.of()))));
            });
    return Json.object(
        "type", "FeatureCollection",
        "on", on,
        "known", wanted.known(),
        "layer", name(wanted.layer()),
        "policy", wanted.policy(),
        "ledger", available(),
        "features", features);
  }

  private static Object feature(
      View view, Node place, Map<String, Object> at, long claims, List<ControlPeriod> periods) {
    List<Object> holders = new ArrayList<>();
    List<ControlPeriod> best =
        periods.stream()
            .sorted(
                Comparator.comparing(ControlPeriod::credibility)
                    .thenComparing(p -> p.holder().toString()))
            .toList();
    for (ControlPeriod p : best) {
      Map<String, Object> holder = view.labels().named(p.holder());
      holder.put("standing", title(p.standing()));
      holder.put("credibility", p.credibility());
      holder.put("period", p.iri().getURI());
      holders.add(holder);
    }
    // Two holders alone are no contest: a general and his forces do not exclude each other.
    boolean contested = best.stream().anyMatch(p -> p.standing() == Standing.CONTESTED);
    String standing =
        contested
            ? "Contested"
            : best.stream().findFirst().map(p -> title(p.standing())).orElse("Unknown");
    return Json.object(
        "type", "Feature",
        "id", place.getURI(),
        "geometry",
            Json.object("type", "Point", "coordinates", List.of(at.get("lon"), at.get("lat"))),
        "properties",
            Json.object(
                "iri", place.getURI(),
                "label", view.labels().of(place),
                "types", EntitiesApi.types(view, place),
                "claims", claims,
                "standing", standing,
                "holder", best.stream().findFirst().map(p -> view.labels().named(p.holder())),
                "holders", holders));
  }

  /** The last day that claims speak of. */
  private static Optional<LocalDate> lastDay(View view) {
    return view
        .search()
        .counts(Search.all(Fields.CLAIM).build(), Fields.DAY_AND_KIND)
        .keySet()
        .stream()
        .filter(k -> k.indexOf('|') == 10)
        .map(k -> LocalDate.parse(k.substring(0, 10)))
        .max(Comparator.naturalOrder());
  }

  Object ledger(View view, Params params) {
    Wanted wanted = Wanted.of(params);
    Optional<Node> place = params.iri("place");
    Optional<LocalDate> on = params.day("on");
    Optional<Node> iri = params.iri("iri");
    List<ControlPeriod> all =
        periods(view, wanted)
            .filter(p -> iri.map(p.iri()::equals).orElse(true))
            .filter(p -> place.map(p.place()::equals).orElse(true))
            .filter(p -> on.map(p::covers).orElse(true))
            .toList();
    return page(params, all, p -> period(view, p, wanted.policy()));
  }

  /** Periods of which an entity is place or holder. */
  List<Object> standing(View view, Node entity) {
    Optional<StoredLedger> kept =
        available() ? stored(view, Ledger.STANDARD, Optional.empty()) : Optional.empty();
    Sheet sheet =
        kept.map(k -> new Sheet(k.periodsOf(entity), List.of()))
            .orElseGet(() -> sheet(view, Ledger.STANDARD, Optional.empty()));
    return sheet.periods().stream()
        .filter(p -> p.layer() == Layer.ASSESSED)
        .filter(p -> p.place().equals(entity) || p.holder().equals(entity))
        .limit(MOST_STANDING)
        .map(p -> (Object) period(view, p, Ledger.STANDARD))
        .toList();
  }

  private static Map<String, Object> period(View view, ControlPeriod p, String policy) {
    return Json.object(
        "iri", p.iri().getURI(),
        "place", view.labels().named(p.place()),
        "holder", view.labels().named(p.holder()),
        "standing", title(p.standing()),
        "layer", name(p.layer()),
        "policy", policy,
        "earliestBegin", p.begin().earliest(),
        "latestBegin", p.begin().latest(),
        "earliestEnd", p.end().earliest(),
        "latestEnd", p.end().latest(),
        "credibility", p.credibility(),
        "claims", iris(p.support()),
        "against",
            Stream.concat(p.endedBy().stream(), p.against().stream())
                .map(Node::toString)
                .distinct()
                .toList());
  }

  Object disputes(View view, Params params) {
    Wanted wanted = Wanted.of(params);
    Optional<Node> place = params.iri("place");
    Optional<String> kind = params.text("class");
    Optional<Node> iri = params.iri("iri");
    List<Dispute> all =
        sheet(view, wanted.policy(), wanted.known()).disputes().stream()
            .filter(d -> iri.map(d.iri()::equals).orElse(true))
            .filter(
                d -> place.map(p -> d.place().equals(p) || d.whole().equals(place)).orElse(true))
            .filter(d -> kind.map(title(d.kind())::equals).orElse(true))
            .toList();
    Claims claims = new Claims(view);
    return page(
        params,
        all,
        d ->
            Json.object(
                "iri", d.iri().getURI(),
                "place", view.labels().named(d.place()),
                "whole", d.whole().map(view.labels()::named),
                "class", title(d.kind()),
                "label", view.labels().of(Terms.dl(title(d.kind()))),
                "from", d.when().earliest(),
                "to", d.when().latest(),
                "claims",
                    Stream.concat(d.one().stream(), d.other().stream())
                        .flatMap(c -> claims.json(c).stream())
                        .toList()));
  }

  private <T> Object page(
      Params params, List<T> all, java.util.function.Function<T, Map<String, Object>> json) {
    Map<String, Object> page = new HashMap<>();
    page.put("total", all.size());
    page.put("offset", params.offset());
    page.put("limit", params.limit());
    page.put("items", all.stream().skip(params.offset()).limit(params.limit()).map(json).toList());
    page.put("ledger", available());
    return page;
  }

  private static List<String> iris(List<Node> nodes) {
    return nodes.stream().map(Node::toString).toList();
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  /** As the ontology calls it: LIKELY_MISREADING is LikelyMisreading. */
  private static String title(Enum<?> one) {
    return Stream.of(one.name().split("_"))
        .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static String title(Standing standing) {
    return title((Enum<?>) standing);
  }
}

package org.dateline.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.claim.Claim.Role;
import org.dateline.ontology.DL;
import org.dateline.ontology.Schema;

/**
 * Fills the places that a sentence leaves open because the report has just filled them (bridging:
 * Clark 1975): who lost a town that "fell", when the report says who held or left it; who took one
 * that "was taken" in the same breath; what was left by those who "withdrew" when somebody else
 * took it in the same sentence. What stays open stays open; a withdrawal of which neither whence
 * nor whither can be told is no claim.
 */
final class Implied {
  private static final String AGENT = DL.iri("agent");
  private static final String OBJECT = DL.iri("object");
  private static final String ORIGIN = DL.iri("origin");
  private static final String DESTINATION = DL.iri("destination");
  private static final String LOSER = DL.iri("loser");

  /** So far apart, in characters, two sentences still tell of one course of events. */
  private static final int NEAR = 600;

  private final Schema schema;
  private final List<Claim> claims;

  private Implied(Schema schema, List<Claim> claims) {
    this.schema = schema;
    this.claims = claims;
  }

  /** The claims with what the report implies. */
  static List<Claim> fill(Schema schema, List<Claim> claims) {
    Implied implied = new Implied(schema, claims);
    List<Claim> filled = new ArrayList<>();
    for (Claim claim : claims) {
      implied.one(claim).ifPresent(filled::add);
    }
    return filled.stream().distinct().toList();
  }

  private Optional<Claim> one(Claim claim) {
    if (isA(claim, "Withdrawal")) {
      return withdrawal(claim);
    }
    if (claim.filler(AGENT).isPresent()) {
      return Optional.of(claim);
    }
    if (isA(claim, "Loss")) {
      return Optional.of(
          fellowLoser(claim)
              .or(() -> holder(claim))
              .or(() -> onlyLoser(claim))
              .map(r -> with(claim, AGENT, r))
              .orElse(claim));
    }
    if (isA(claim, "Takeover")) {
      return Optional.of(taker(claim).map(r -> with(claim, AGENT, r)).orElse(claim));
    }
    return Optional.of(claim);
  }

  private Optional<Claim> withdrawal(Claim claim) {
    if (claim.filler(ORIGIN).isPresent()) {
      return Optional.of(claim);
    }
    if (claims.stream().anyMatch(other -> sameMove(claim, other))) {
      // "X left Y to fall back to Z": one leaving, told with where from.
      return Optional.empty();
    }
    Optional<Claim> left = leftWhatOthersTook(claim);
    return claim.filler(DESTINATION).isPresent() ? left.or(() -> Optional.of(claim)) : left;
  }

  private boolean sameMove(Claim claim, Claim other) {
    return other.sentence().equals(claim.sentence())
        && isA(other, "Withdrawal")
        && other.filler(ORIGIN).isPresent()
        && other.filler(AGENT).equals(claim.filler(AGENT));
  }

  private Optional<Claim> leftWhatOthersTook(Claim claim) {
    for (Claim other : claims) {
      boolean entered =
          other.sentence().equals(claim.sentence())
              && isA(other, "Entry")
              && !other.filler(AGENT).equals(claim.filler(AGENT));
      if (entered && role(other, DESTINATION).isPresent()) {
        // "X poured into the town after Y had withdrawn"
        return Optional.of(with(claim, ORIGIN, role(other, DESTINATION).get()));
      }
    }
    for (Claim other : claims) {
      boolean sameSentence = other.sentence().equals(claim.sentence());
      boolean ground = isA(other, "Takeover") || isA(other, "Control") || isA(other, "Loss");
      if (sameSentence && ground && !other.filler(AGENT).equals(claim.filler(AGENT))) {
        Optional<Role> place = role(other, OBJECT);
        if (place.isPresent()) {
          return Optional.of(with(claim, ORIGIN, place.get()));
        }
      }
    }
    for (Claim other : claims) {
      // "X left the country, while Y must withdraw by December"
      boolean alike =
          other.sentence().equals(claim.sentence())
              && isA(other, "Withdrawal")
              && other.status().polarity() == claim.status().polarity();
      if (alike && !other.filler(AGENT).equals(claim.filler(AGENT))) {
        Optional<Role> place = role(other, ORIGIN);
        if (place.isPresent()) {
          return Optional.of(with(claim, ORIGIN, place.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** "If X falls, then A may lose Y": A loses X as well. */
  private Optional<Role> fellowLoser(Claim loss) {
    for (Claim other : claims) {
      if (isA(other, "Loss")
          && other.sentence().equals(loss.sentence())
          && other.filler(AGENT).isPresent()
          && other.status().polarity() == loss.status().polarity()) {
        return role(other, AGENT);
      }
    }
    return Optional.empty();
  }

  /** Where the report tells of one side only that it lost or left places, that side. */
  private Optional<Role> onlyLoser(Claim loss) {
    List<Role> losers = new ArrayList<>();
    Set<String> takers = new HashSet<>();
    for (Claim other : claims) {
      if (other.status().plain() && (isA(other, "Loss") || isA(other, "Withdrawal"))) {
        role(other, AGENT).ifPresent(losers::add);
      }
      if (isA(other, "Takeover")) {
        role(other, LOSER).ifPresent(losers::add);
        other.filler(AGENT).ifPresent(takers::add);
      }
    }
    losers.removeIf(r -> loss.filler(OBJECT).equals(Optional.of(r.entity())));
    boolean one = losers.stream().map(Role::entity).distinct().count() == 1;
    return one && !takers.isEmpty() && !takers.contains(losers.get(0).entity())
        ? Optional.of(losers.get(0))
        : Optional.empty();
  }

  /** The one that the report says held or left the place; none when it names two. */
  private Optional<Role> holder(Claim loss) {
    Optional<String> place = loss.filler(OBJECT);
    List<Role> holders = new ArrayList<>();
    for (Claim other : claims) {
      boolean samePlace = other.filler(OBJECT).equals(place);
      if (samePlace && isA(other, "Control")) {
        role(other, AGENT).ifPresent(holders::add);
      }
      if (samePlace && isA(other, "Takeover")) {
        role(other, LOSER).ifPresent(holders::add);
      }
      if (isA(other, "Withdrawal") && other.filler(ORIGIN).equals(place)) {
        role(other, AGENT).ifPresent(holders::add);
      }
    }
    Set<String> entities = new HashSet<>();
    holders.forEach(r -> entities.add(r.entity()));
    return entities.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** Who took the same place, else who took the place told of just before. */
  private Optional<Role> taker(Claim takeover) {
    Claim before = null;
    for (Claim other : claims) {
      if (!isA(other, "Takeover") || other.filler(AGENT).isEmpty()) {
        continue;
      }
      if (other.filler(OBJECT).equals(takeover.filler(OBJECT))) {
        return role(other, AGENT);
      }
      int distance = takeover.sentence().start() - other.sentence().start();
      if (distance >= 0 && distance < NEAR && other.status().plain()) {
        before = other;
      }
    }
    return Optional.ofNullable(before == null ? attacker(takeover) : before)
        .flatMap(b -> role(b, AGENT));
  }

  /** Who was attacking or advancing just before. */
  private Claim attacker(Claim takeover) {
    Claim before = null;
    for (Claim other : claims) {
      int distance = takeover.sentence().start() - other.sentence().start();
      boolean advancing = isA(other, "Attack") || isA(other, "Advance") || isA(other, "Entry");
      if (advancing && distance >= 0 && distance < NEAR && other.filler(AGENT).isPresent()) {
        before = other;
      }
    }
    return before;
  }

  private boolean isA(Claim claim, String type) {
    return schema.isA(claim.type(), DL.iri(type));
  }

  private static Optional<Role> role(Claim claim, String property) {
    return claim.roles().stream().filter(r -> r.property().equals(property)).findFirst();
  }

  private static Claim with(Claim claim, String property, Role filler) {
    if (claim.roles().stream().anyMatch(r -> r.entity().equals(filler.entity()))) {
      return claim;
    }
    List<Role> roles = new ArrayList<>(claim.roles());
    roles.add(new Role(property, filler.entity(), filler.mention()));
    roles.sort((a, b) -> a.property().compareTo(b.property()));
    return claim.with(List.copyOf(roles));
  }
}

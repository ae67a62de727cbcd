package org.dateline.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.claim.Claim.Attribution;
import org.dateline.claim.Claim.Role;
import org.dateline.claim.EventReader.Found;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;
import org.dateline.text.Span;

/** The sentences of one report → its claims and citations: events, each with whoever says so. */
final class ReportReader {
  private final Schema schema;
  private final Referents referents;
  private final String text;
  private final List<Parsed> sentences;
  private final List<List<Cue>> cues = new ArrayList<>();
  private final Quotations quotations;
  private final Set<Claim> claims = new LinkedHashSet<>();
  private final Narrative narrative;
  private final Comments comments;
  private List<Claim> previous = List.of();

  ReportReader(
      Schema schema,
      Referents referents,
      String text,
      List<Parsed> sentences,
      Optional<String> published) {
    this.schema = schema;
    this.referents = referents;
    this.text = text;
    this.sentences = sentences;
    this.quotations = new Quotations(sentences);
    this.narrative = new Narrative(schema, published);
    for (Parsed sentence : sentences) {
      cues.add(CueReader.read(schema, referents, sentence));
    }
    this.comments = new Comments(schema, sentences, cues);
    OwnSide ownSide = new OwnSide(referents, cues, quotations);
    sentences.forEach(ownSide::resolve);
  }

  Findings read() {
    for (Parsed sentence : sentences) {
      List<Claim> own = claims(sentence);
      comment(sentence, own);
      if (!own.isEmpty()) {
        previous = own;
      }
    }
    return new Findings(OneHappening.times(Implied.fill(schema, List.copyOf(claims))), citations());
  }

  /** What a sentence says about claims: they stand as it leaves them. */
  private void comment(Parsed sentence, List<Claim> own) {
    for (Comments.Change change : comments.read(sentence, own, previous)) {
      if (!change.beside()) {
        claims.remove(change.from());
        own.remove(change.from());
      }
      claims.add(change.to());
      own.add(change.to());
    }
  }

  private List<Claim> claims(Parsed sentence) {
    List<Claim> own = new ArrayList<>();
    for (Cue cue : cues.get(sentence.index())) {
      cue.saidOn()
          .ifPresent(when -> cue.sources().forEach(s -> narrative.said(s, when, sentence.index())));
    }
    EventReader reader = new EventReader(schema, referents, sentence);
    List<Chunk> chunks = sentence.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i) instanceof Chunk.Words w) {
        if (w.is(WordClass.EVENT)) {
          for (Found found : reader.read(i)) {
            claim(sentence, found).ifPresent(own::add);
          }
        }
        own.addAll(comments.denied(sentence, i, w, own.isEmpty() ? previous : own));
      } else if (chunks.get(i) instanceof NounPhrase) {
        for (Found found : reader.described(i)) {
          claim(sentence, found).ifPresent(own::add);
        }
      }
    }
    claims.addAll(own);
    if (!caption(sentence, 0)) {
      When when = MainClauseTime.of(sentence);
      ClauseTime clause = new ClauseTime(sentence, chunks.size() - 1, false, false);
      narrative.passes(clause, when, mentioned(chunks));
    }
    return own;
  }

  private Set<String> mentioned(List<Chunk> chunks) {
    Set<String> keys = new LinkedHashSet<>();
    for (Chunk chunk : chunks) {
      if (chunk instanceof NounPhrase phrase) {
        phrase.all().forEach(p -> referents.key(p).ifPresent(keys::add));
      }
    }
    return keys;
  }

  private Optional<Claim> claim(Parsed sentence, Found found) {
    List<Attribution> attribution = attribution(sentence, found.at());
    List<Role> roles = new ArrayList<>();
    Span evidence = sentence.span(sentence.chunks().get(found.at()));
    for (Map.Entry<String, NounPhrase> e : found.roles().entrySet()) {
      if (e.getKey().equals(RoleFit.OFFICE)) {
        continue;
      }
      boolean actor = schema.range(e.getKey()).contains(DL.iri("Actor"));
      Optional<String> key =
          actor ? Speakers.key(referents, schema, e.getValue()) : referents.key(e.getValue());
      if (key.isEmpty()) {
        continue;
      }
      schema.range(e.getKey()).stream()
          .sorted()
          .findFirst()
          .ifPresent(t -> referents.learn(key.get(), t));
      Span mention = sentence.span(e.getValue());
      boolean agent = e.getKey().equals(DL.iri("agent"));
      Optional<String> side =
          agent
              ? Speakers.side(referents, schema, found.type(), e.getValue(), attribution)
              : Optional.empty();
      roles.add(new Role(e.getKey(), side.orElse(key.get()), mention));
      evidence = evidence.union(mention);
    }
    NounPhrase office = found.roles().get(RoleFit.OFFICE);
    if (office != null) {
      Span mention = sentence.span(office);
      roles.add(new Role(RoleFit.OFFICE, office(found, office, mention, roles), mention));
      evidence = evidence.union(mention);
    }
    ownDeed(sentence, found, attribution, roles).ifPresent(roles::add);
    for (String essential : schema.essential(found.type())) {
      if (roles.stream().noneMatch(r -> r.property().equals(essential))) {
        return Optional.empty();
      }
    }
    if (roles.stream().map(Role::entity).distinct().count() < roles.size()
        || leavesHome(found, roles)) {
      return Optional.empty();
    }
    ClauseTime clause =
        new ClauseTime(
            sentence,
            found.at(),
            found.subject().relativeHead().isPresent() || found.subject().nominal(),
            caption(sentence, found.at()));
    When when =
        narrative.date(
            new Narrative.Told(
                clause,
                found.type(),
                found.when(),
                found.status(),
                attribution,
                denies(sentence, found.at()),
                sentence.chunks().get(found.at()) instanceof NounPhrase,
                roles.stream().map(Role::entity).collect(Collectors.toSet())));
    roles.sort(Comparator.comparing(Role::property));
    return Optional.of(
        new Claim(
            found.type(),
            List.copyOf(roles),
            when,
            attribution,
            found.status(),
            sentence.sentence().span(),
            evidence,
            found.lexeme().iri()));
  }

  private String office(Found found, NounPhrase office, Span mention, List<Role> roles) {
    List<String> told = roles.stream().map(Role::entity).toList();
    NounPhrase holder = found.roles().get(DL.iri("person"));
    String words = Offices.words(mention.of(text), holder == null ? office : holder);
    return Offices.key(referents, office, words, told);
  }

  /**
   * A side that denies that a place has fallen speaks of its own loss; one that tells of a place of
   * its own country that it has been liberated, of its own deed.
   */
  private Optional<Role> ownDeed(
      Parsed sentence, Found found, List<Attribution> attribution, List<Role> roles) {
    String agent = DL.iri("agent");
    boolean denied = found.status().polarity() == Status.Polarity.DENIED;
    boolean loser = denied && schema.isA(found.type(), DL.iri("Loss"));
    boolean liberator = found.lexeme().is(Lexeme.Trait.LIBERATES);
    if (!(loser || liberator)
        || attribution.isEmpty()
        || roles.stream().anyMatch(r -> r.property().equals(agent))) {
      return Optional.empty();
    }
    String source = attribution.get(0).source();
    Optional<String> country = referents.country(source);
    if (!loser && roles.stream().noneMatch(r -> referents.country(r.entity()).equals(country))) {
      return Optional.empty();
    }
    for (Chunk chunk : sentence.chunks()) {
      if (chunk instanceof NounPhrase who
          && Speakers.key(referents, schema, who).equals(Optional.of(source))) {
        return referents
            .sideOf(source)
            .or(() -> country.filter(c -> referents.isA(source, "GovernmentBody")))
            .map(side -> new Role(agent, side, sentence.span(who)));
      }
    }
    return Optional.empty();
  }

  /** True where a word of saying denies what it tells. */
  private boolean denies(Parsed sentence, int at) {
    return cues.get(sentence.index()).stream()
        .anyMatch(c -> c.covers(at) && c.lexeme().effect().polarity().isPresent());
  }

  /** "X's forces must leave the country": X is not meant, and which is, is not told. */
  private boolean leavesHome(Found found, List<Role> roles) {
    NounPhrase from = found.roles().get(DL.iri("origin"));
    if (from == null || !from.name().isEmpty() || !schema.isA(found.type(), DL.iri("Withdrawal"))) {
      return false;
    }
    Optional<String> origin = referents.key(from).filter(k -> referents.isA(k, "Country"));
    return origin.isPresent()
        && roles.stream()
            .filter(r -> r.property().equals(DL.iri("agent")))
            .anyMatch(r -> referents.country(r.entity()).equals(origin));
  }

  /** True where the credit of a picture follows, at the end of the sentence or behind it. */
  private boolean caption(Parsed sentence, int at) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = at; k < chunks.size(); k++) {
      if (Chunk.is(chunks.get(k), WordClass.CREDIT)) {
        return true;
      }
    }
    int next = sentence.index() + 1;
    return next < sentences.size()
        && Chunk.is(sentences.get(next).chunks().get(0), WordClass.CREDIT);
  }

  /** The chain of those who say it: verbs before prepositions, the nearest cue first. */
  private List<Attribution> attribution(Parsed sentence, int at) {
    List<Cue> own =
        cues.get(sentence.index()).stream()
            .filter(c -> c.covers(at))
            .sorted(
                Comparator.comparing((Cue c) -> c.carries() ? 1 : 0)
                    .thenComparing(
                        c -> c.lexeme().wordClass() == WordClass.REPORTING_PREPOSITION ? 1 : 0)
                    .thenComparing(c -> Math.abs(c.at() - at)))
            .toList();
    boolean quoted = own.isEmpty();
    if (quoted) {
      Span word = sentence.span(sentence.chunks().get(at));
      own = quotations.cue(sentence.index(), word, cues).map(List::of).orElse(List.of());
      quoted = !own.isEmpty();
    }
    if (own.isEmpty() && sentence.index() > 0 && continues(sentence)) {
      own =
          cues.get(sentence.index() - 1).stream()
              .sorted(Comparator.comparing((Cue c) -> c.carries() ? 1 : 0))
              .limit(1)
              .toList();
    }
    List<Attribution> chain = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Cue cue : own) {
      for (String source : cue.sources()) {
        if (seen.add(source)) {
          boolean here = cue.sentence() == sentence.index() || quoted;
          Parsed where = sentences.get(cue.sentence());
          chain.add(
              new Attribution(
                  source,
                  Optional.of(where.span(where.chunks().get(cue.at()))),
                  here ? cue.saidOn() : Optional.empty(),
                  cue.saidIn().stream().filter(m -> !m.equals(source)).findFirst()));
          break;
        }
      }
    }
    return List.copyOf(chain);
  }

  /** "Accordingly, …": the words of the speaker before. */
  private static boolean continues(Parsed sentence) {
    return sentence.chunks().get(0) instanceof Chunk.Words w && w.is(Lexeme.Trait.CONTINUES);
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Parsed sentence : sentences) {
      List<Cue> own = cues.get(sentence.index());
      for (Cue cue : own) {
        Optional<String> carrier =
            own.stream()
                .filter(c -> !c.equals(cue) && c.covers(cue.at()) && outer(c, cue))
                .map(c -> c.sources().get(0))
                .findFirst();
        Span at = sentence.span(sentence.chunks().get(cue.at()));
        for (String source : cue.sources()) {
          if (headline(sentence) && referents.isA(source, "Country")) {
            // "Syria denies …" in a headline stands for whoever the text will name.
            continue;
          }
          Optional<String> other = carrier.filter(c -> !c.equals(source));
          citations.add(cite(source, other, at, sentence, cue));
        }
        for (String medium : cue.saidIn()) {
          citations.add(cite(medium, Optional.empty(), at, sentence, cue));
        }
      }
    }
    citations.addAll(new Signatures(schema, referents).read(sentences));
    return citations.stream().distinct().toList();
  }

  private boolean headline(Parsed sentence) {
    List<Chunk> chunks = sentence.chunks();
    return sentence.index() == 0
        && sentences.size() > 1
        && !Chunk.mark(chunks.get(chunks.size() - 1), ".");
  }

  private static boolean outer(Cue c, Cue inner) {
    return c.carries()
        || (c.lexeme().wordClass() == WordClass.REPORTING_PREPOSITION && !inner.carries());
  }

  private static Citation cite(
      String source, Optional<String> carrier, Span at, Parsed sentence, Cue cue) {
    return new Citation(source, carrier, at, at, sentence.sentence().span(), cue.lexeme().iri());
  }
}

package org.dateline.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Distance;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Schema;

/**
 * The time of which a report is telling. A report dates its story once and goes on; events that it
 * tells next, without a time of their own and without a word that goes back in time, happened then
 * (narrative progression: Partee 1984). They are of the story when they are told right after it, or
 * when somebody or something of the story takes part in them; what is told from hearsay further on
 * may well be of another day, and has the story's month. What a source tells on a day, undated, is
 * at least no later than that day; the day's month stands for it.
 */
final class Narrative {
  /** So many sentences after a date the story may have moved on. */
  private static final int REACH = 6;

  /** So far a story reaches with those who took part in it. */
  private static final int FAMILIAR_REACH = 10;

  /** So many sentences after a date what is told is of that date, whoever took part. */
  private static final int NEXT = 2;

  /** So many items a list may have, which tells of the day of the sentence before it. */
  private static final int LIST = 40;

  /** A month or a year is not left and come back to: it holds for so many sentences. */
  private static final int COARSE_REACH = 2;

  /** In the first days of a month, what is told may well be of the month before. */
  private static final int EARLY = 3;

  private final Schema schema;
  private final Optional<String> published;
  private When story = When.UNKNOWN;
  private int sentence = Integer.MIN_VALUE / 2;
  private int line = -1;

  /** The last sentence with a claim that has a time of its own. */
  private int dated = -1;

  private final Set<String> involved = new HashSet<>();
  private final Map<String, Saying> sayings = new HashMap<>();

  Narrative(Schema schema, Optional<String> published) {
    this.schema = schema;
    this.published = published.filter(p -> p.length() >= 10).map(p -> p.substring(0, 10));
  }

  /**
   * An event as told.
   *
   * @param clause where
   * @param type IRI of its type
   * @param own the time told in its own clause
   * @param status how it stands
   * @param attribution who tells it
   * @param denies whether whoever tells it only denies it
   * @param described whether it describes a noun phrase of another clause: "the rebel-held town"
   * @param participants keys of those who take part, and where
   */
  record Told(
      ClauseTime clause,
      String type,
      When own,
      Status status,
      List<Claim.Attribution> attribution,
      boolean denies,
      boolean described,
      Set<String> participants) {

    private boolean said() {
      return !attribution.isEmpty();
    }

    private int index() {
      return clause.sentence().index();
    }

    private boolean plan() {
      return status.modality() == Status.Modality.PLANNED
          || status.modality() == Status.Modality.DEMANDED;
    }
  }

  private record Saying(String day, int sentence) {}

  /** Somebody speaks on that day. */
  void said(String source, When when, int where) {
    when.at()
        .filter(t -> t.length() == 10)
        .ifPresent(day -> sayings.put(source, new Saying(day, where)));
  }

  /**
   * A sentence has been read. Without a dated claim, the story goes on to the time of its main
   * clause; if it goes back in time without saying when, the story is left.
   *
   * @param where the sentence
   * @param when the time of its main clause
   * @param mentioned keys of those whom it mentions
   */
  void passes(ClauseTime where, When when, Set<String> mentioned) {
    int index = where.sentence().index();
    if (dated == index) {
      return;
    }
    if (when.at().isEmpty()) {
      if (where.goesBack() && !where.dayPart()) {
        story = When.UNKNOWN;
      }
      return;
    }
    boolean tells = Distance.isDay(when.at().get()) && when.start().isEmpty() && !where.goesBack();
    story = tells ? When.at(when.at().get()) : When.UNKNOWN;
    sentence = index;
    line = where.sentence().sentence().line();
    involved.clear();
    involved.addAll(mentioned);
  }

  /** When it happened, as far as the clause, its sentence and the story before tell. */
  When date(Told told) {
    Optional<When> lasted = lasted(told);
    if (lasted.isPresent()) {
      return lasted.get();
    }
    if (!told.own.unknown()) {
      own(told);
      return told.own;
    }
    Optional<ClauseOffset> offset = ClauseOffset.in(told.clause.sentence());
    if (offset.isPresent() && !told.described) {
      When when = offset.get().when(told.clause.at());
      if (!when.unknown()) {
        return when;
      }
    }
    if (told.described) {
      return described(told);
    }
    if (told.plan()) {
      return told.clause.ordered().or(() -> demanded(told)).orElse(When.UNKNOWN);
    }
    boolean back = told.clause.anterior(told.said());
    boolean actual = told.status.modality() == Status.Modality.ACTUAL;
    Optional<When> saidOn = told.attribution.stream().findFirst().flatMap(a -> a.saidOn());
    if (actual && !back && saidOn.isPresent()) {
      // "The army said on Monday that it had taken X": the day of saying is the day told.
      return saidOn.get();
    }
    if (actual && told.clause.present() && schema.isA(told.type, DL.iri("Control"))) {
      return published.flatMap(Narrative::monthOf).map(When::at).orElse(When.UNKNOWN);
    }
    Optional<When> news = actual && !told.said() ? told.clause.news() : Optional.empty();
    if (news.isPresent()) {
      return news.get();
    }
    return happens(told) ? progress(told, back, offset.isPresent()) : When.UNKNOWN;
  }

  /** A demand is made on the day on which it is said. */
  private static Optional<When> demanded(Told told) {
    return told.status.modality() == Status.Modality.DEMANDED
        ? told.attribution.stream().findFirst().flatMap(a -> a.saidOn())
        : Optional.empty();
  }

  /** True for an event that came about, or one that is denied to have. */
  private boolean happens(Told told) {
    boolean sure =
        told.status.certainty() == Status.Certainty.CERTAIN
            || told.status.certainty() == Status.Certainty.PROBABLE;
    boolean denied = told.denies && told.status.modality() == Status.Modality.ACTUAL;
    return (told.status.plain() || denied)
        && sure
        && !told.clause.relative()
        && (!schema.isA(told.type, DL.iri("Control")) || told.clause.begins());
  }

  private When progress(Told told, boolean back, boolean offset) {
    if (back) {
      // "They had left before dawn": still of the story's day.
      boolean sameDay = told.clause.dayPart() && told.index() - sentence <= 1;
      return sameDay && isDay(story) ? story : When.UNKNOWN;
    }
    Optional<When> before = told.clause.earlierInSentence();
    if (before.isPresent() && !offset) {
      return before.get();
    }
    boolean elsewhen = told.clause.elsewhen();
    if (elsewhen) {
      return told.clause
          .after()
          .filter(distance -> told.index() - sentence <= REACH)
          .flatMap(distance -> story.at().flatMap(distance::around))
          .map(When::at)
          .orElse(When.UNKNOWN);
    }
    if (near(told)) {
      if (told.said() && told.index() - sentence > NEXT && isDay(story) && !news()) {
        return story.at().flatMap(Narrative::monthOf).map(When::at).orElse(When.UNKNOWN);
      }
      sentence = told.index();
      involved.addAll(told.participants);
      return story;
    }
    if (told.clause.recent() && published.isPresent()) {
      return published.flatMap(Narrative::month).map(When::at).orElse(When.UNKNOWN);
    }
    return told.attribution.stream()
        .map(a -> sayings.get(a.source()))
        .filter(s -> s != null && told.index() - s.sentence <= REACH)
        .findFirst()
        .flatMap(s -> month(s.day))
        .map(When::at)
        .orElse(When.UNKNOWN);
  }

  /** True when the story is of the day of the report, or the day before: no time for another. */
  private boolean news() {
    return story
        .at()
        .filter(day -> day.length() == 10)
        .flatMap(
            day ->
                published.map(p -> !LocalDate.parse(day).isBefore(LocalDate.parse(p).minusDays(1))))
        .orElse(false);
  }

  private boolean near(Told told) {
    int gap = told.index() - sentence;
    if (story.unknown()) {
      return false;
    }
    if (isDay(story) && told.clause.bullet() && gap <= LIST) {
      return true;
    }
    if (!isDay(story)) {
      return gap <= COARSE_REACH && told.clause.sentence().sentence().line() == line;
    }
    return gap <= NEXT || (gap <= FAMILIAR_REACH && familiar(told));
  }

  private boolean familiar(Told told) {
    return told.participants.stream().anyMatch(involved::contains);
  }

  /** "The strikes on Monday hit a rebel-held town": rebels held it on that day. */
  private When described(Told told) {
    if (told.clause.unreal()) {
      return When.UNKNOWN;
    }
    Optional<Distance> later = told.clause.later();
    if (later.isPresent()) {
      // "After four days of fighting X attacked a rebel-held town": not yet on the story's day.
      return later
          .filter(d -> isDay(story) && near(told))
          .flatMap(d -> story.at().flatMap(d::around))
          .map(When::at)
          .orElse(When.UNKNOWN);
    }
    Optional<When> around = told.clause.around();
    boolean near = isDay(story) && near(told);
    return around.or(() -> near ? Optional.of(story) : Optional.empty()).orElse(When.UNKNOWN);
  }

  /** "Left after three months of holding X": X was held for the three months before. */
  private Optional<When> lasted(Told told) {
    if (!schema.isA(told.type, DL.iri("Control"))) {
      return Optional.empty();
    }
    Optional<String> end = told.own.at().filter(t -> t.length() == 10);
    Optional<String> until = end.or(() -> published);
    return told.clause
        .lasted()
        .flatMap(
            d ->
                until.map(
                    u -> {
                      Optional<String> start = d.back().roughly(u);
                      return new When(d.back().around(u).or(() -> start), start, end);
                    }));
  }

  private void own(Told told) {
    if (told.clause.aside()) {
      // "X, who took Y in May, …": not what the sentence is about.
      return;
    }
    dated = told.index();
    Optional<String> at = told.own.at();
    boolean background = told.clause.anterior(told.said()) || told.clause.caption();
    boolean tried =
        told.status.modality() == Status.Modality.ATTEMPTED
            && told.status.polarity() == Status.Polarity.AFFIRMED;
    if (at.isPresent() && (told.status.plain() || tried) && !background && !told.described) {
      // Since a month or a year much may have happened.
      boolean point = told.own.start().isEmpty() || Distance.isDay(at.get());
      remember(point ? at : Optional.empty(), told);
    } else if (at.or(told.own::start).isPresent()
        && !at.equals(story.at())
        && !told.clause.caption()) {
      // Another time: what follows may belong to either.
      story = When.UNKNOWN;
    }
  }

  private void remember(Optional<String> time, Told told) {
    boolean another = !time.equals(story.at());
    story = time.map(When::at).orElse(When.UNKNOWN);
    sentence = told.index();
    line = told.clause.sentence().sentence().line();
    if (another) {
      involved.clear();
    }
    involved.addAll(told.participants);
  }

  private static boolean isDay(When when) {
    return when.at().filter(Distance::isDay).isPresent();
  }

  private static Optional<String> month(String day) {
    return Integer.parseInt(day.substring(8)) > EARLY ? monthOf(day) : Optional.empty();
  }

  private static Optional<String> monthOf(String day) {
    return Optional.of(day.substring(0, day.length() - 3));
  }
}

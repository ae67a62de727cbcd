package org.dateline.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Chunker;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.mention.Resolver;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexicon;
import org.dateline.ontology.PhraseIndex;
import org.dateline.ontology.WordClass;
import org.dateline.report.Report;
import org.dateline.text.Sentence;
import org.dateline.text.SentenceSplitter;
import org.dateline.text.Token;
import org.dateline.text.Tokenizer;

/** Reads the claims out of a report. Immutable and safe for use by many threads. */
public final class ClaimReader {
  private static final int LONGEST_HEADLINE = 160;

  /** So many other words of a lexicon tell as much about the language as one function word. */
  private static final int FUNCTION_WORD = 10;

  /** A text of more tokens has function words enough to tell its language by. */
  private static final int SHORT = 200;

  private final Knowledge knowledge;
  private final Tokenizer tokenizer;
  private final Map<String, SentenceSplitter> splitters = new HashMap<>();
  private final Map<String, Chunker> chunkers = new HashMap<>();

  /** A reader that knows what {@code knowledge} holds. */
  public ClaimReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.tokenizer = new Tokenizer(wholeNames(knowledge.entities()));
    knowledge
        .lexicons()
        .forEach(
            (language, lexicon) -> {
              splitters.put(language, new SentenceSplitter(abbreviations(lexicon)));
              chunkers.put(language, new Chunker(knowledge, lexicon));
            });
  }

  private static Set<String> wholeNames(Gazetteer gazetteer) {
    Set<String> whole = new HashSet<>();
    collect(gazetteer.index().root(), whole);
    return whole;
  }

  private static void collect(PhraseIndex.Node<Gazetteer.Name> node, Set<String> words) {
    node.forEach(
        (word, next) -> {
          words.add(word);
          collect(next, words);
        });
  }

  private static Set<String> abbreviations(Lexicon lexicon) {
    Set<String> words = new HashSet<>();
    lexicon
        .index()
        .root()
        .forEach(
            (word, next) -> {
              for (Lexeme lexeme : next.values()) {
                if (lexeme.wordClass() == WordClass.ABBREVIATION) {
                  words.add(word);
                }
              }
            });
    return words;
  }

  /** Reads one report. */
  public Reading read(Report report) {
    String text = report.body();
    List<Token> tokens = tokenizer.tokens(text);
    Lexicon lexicon = language(report, tokens);
    String language = lexicon.language();
    List<Sentence> sentences = splitters.get(language).split(text, tokens);
    List<Parsed> parsed = chunkers.get(language).chunk(text, sentences, report.date());
    Referents referents = Resolver.resolve(knowledge, text, language, parsed);
    Findings findings =
        new ReportReader(knowledge.schema(), referents, text, parsed, report.date()).read();
    findings = new FigureOfSpeech(knowledge.schema(), lexicon, referents, parsed).without(findings);
    return new Reading(
        report,
        language,
        report.title().or(() -> headline(text, sentences)),
        sentences.stream().map(Sentence::span).toList(),
        referents.entities(findings.keys()),
        findings.claims(),
        findings.citations());
  }

  /** The language given, else the one whose function words the text uses most. */
  private Lexicon language(Report report, List<Token> tokens) {
    Optional<Lexicon> given =
        report
            .language()
            .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
            .flatMap(knowledge::lexicon);
    if (given.isPresent()) {
      return given.get();
    }
    Lexicon best = null;
    int most = -1;
    for (Lexicon lexicon : knowledge.lexicons().values()) {
      int count = 0;
      for (Token token : tokens) {
        count += lexicon.functionWords().contains(token.folded()) ? FUNCTION_WORD : 0;
        if (tokens.size() < SHORT) {
          // A text of one sentence may have no function word at all.
          count += lexicon.index().root().step(token.folded()) == null ? 0 : 1;
        }
      }
      if (count > most) {
        most = count;
        best = lexicon;
      }
    }
    if (best == null) {
      throw new IllegalStateException("the ontology has no lexicon");
    }
    return best;
  }

  /**
   * The first sentence stands for the headline when the text goes on after it on another line or
   * without a stop.
   */
  private static Optional<String> headline(String text, List<Sentence> sentences) {
    if (sentences.size() < 2 || sentences.get(0).span().length() > LONGEST_HEADLINE) {
      return Optional.empty();
    }
    List<Token> first = sentences.get(0).tokens();
    boolean stopped = first.get(first.size() - 1).mark(".");
    return stopped ? Optional.empty() : Optional.of(sentences.get(0).span().of(text));
  }
}

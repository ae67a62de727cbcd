package org.dateline.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexicon;
import org.dateline.ontology.PhraseIndex;
import org.dateline.ontology.Schema;
import org.dateline.text.Token;

/**
 * War as a figure of speech. Reports of sports, markets or medicine tell of strongholds that fall
 * and positions that are lost, and nobody with forces takes part in it. Where the words of one such
 * topic fill a report that hardly speaks of forces, only what a power holds, takes, loses or leaves
 * is meant as it is said.
 */
final class FigureOfSpeech {
  /** So many different words of a topic tell that a report is about it. */
  private static final int WORDS = 4;

  /** So many times as often as forces a topic is spoken of in a report that is about it. */
  private static final int OUTWEIGHS = 3;

  private static final List<String> POWERS =
      List.of("ArmedGroup", "Government", "Country", "GovernmentBody");

  private final Schema schema;
  private final Lexicon lexicon;
  private final Referents referents;
  private final List<Parsed> sentences;

  FigureOfSpeech(Schema schema, Lexicon lexicon, Referents referents, List<Parsed> sentences) {
    this.schema = schema;
    this.lexicon = lexicon;
    this.referents = referents;
    this.sentences = sentences;
  }

  /** The findings without what is only a figure of speech. */
  Findings without(Findings findings) {
    List<Claim> literal = findings.claims().stream().filter(c -> !mayBe(c)).toList();
    return literal.size() < findings.claims().size() && figurative()
        ? new Findings(literal, findings.citations())
        : findings;
  }

  private boolean mayBe(Claim claim) {
    return Ground.told(schema, claim.type())
        && claim
            .filler(DL.iri("agent"))
            .filter(agent -> POWERS.stream().anyMatch(t -> referents.isA(agent, t)))
            .isEmpty();
  }

  private boolean figurative() {
    Map<String, Set<String>> words = new HashMap<>();
    Map<String, Integer> mentions = new HashMap<>();
    for (Parsed sentence : sentences) {
      List<Token> tokens = sentence.sentence().tokens();
      for (int i = 0; i < tokens.size(); i++) {
        PhraseIndex.Node<String> node = lexicon.topics().root().step(tokens.get(i).folded());
        for (int j = i + 1; node != null; j++) {
          for (String topic : node.values()) {
            String word = tokens.get(i).folded() + " " + (j - i);
            words.computeIfAbsent(topic, t -> new HashSet<>()).add(word);
            mentions.merge(topic, 1, Integer::sum);
          }
          node = j < tokens.size() ? node.step(tokens.get(j).folded()) : null;
        }
      }
    }
    int forces = mentions.isEmpty() ? 0 : forces();
    return words.entrySet().stream()
        .anyMatch(
            e -> e.getValue().size() >= WORDS && mentions.get(e.getKey()) >= OUTWEIGHS * forces);
  }

  private int forces() {
    int forces = 0;
    for (Parsed sentence : sentences) {
      forces +=
          (int)
              sentence.chunks().stream().filter(c -> c instanceof NounPhrase p && armed(p)).count();
    }
    return forces;
  }

  private boolean armed(NounPhrase phrase) {
    return phrase.all().stream().anyMatch(p -> schema.anyIsA(p.types(), DL.iri("ArmedGroup")));
  }
}

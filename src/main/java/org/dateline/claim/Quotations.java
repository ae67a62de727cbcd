package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Parsed;
import org.dateline.text.Span;
import org.dateline.text.Token;

/** Direct speech that runs over several sentences, and the cue that tells whose it is. */
final class Quotations {
  private static final int LONGEST = 12;
  private final List<Region> regions = new ArrayList<>();
  private final List<Parsed> sentences;

  /**
   * Of the words between the marks, and from the sentence in which the quotation opens to the one
   * in which it closes.
   */
  private record Region(int first, int last, Span span) {}

  Quotations(List<Parsed> sentences) {
    this.sentences = sentences;
    int open = -1;
    int start = 0;
    for (Parsed sentence : sentences) {
      for (Token token : sentence.sentence().tokens()) {
        boolean straight = token.mark("\"");
        if (token.mark("“«") || (straight && open < 0)) {
          open = sentence.index();
          start = token.span().start();
        } else if (open >= 0 && (token.mark("”»") || straight)) {
          regions.add(new Region(open, sentence.index(), new Span(start, token.span().end())));
          open = -1;
        }
      }
      if (open >= 0 && sentence.index() - open > LONGEST) {
        // The closing mark was forgotten; nothing can be said of where the quotation ends.
        open = -1;
      }
    }
  }

  /** The cue of the quotation that a word, which has none in its own sentence, is part of. */
  Optional<Cue> cue(int sentence, Span at, List<List<Cue>> cues) {
    for (Region region : regions) {
      boolean inside = region.span.contains(at);
      if (!inside) {
        continue;
      }
      if (region.last > sentence || region.first == region.last) {
        Optional<Cue> closing =
            cues.get(region.last).stream().filter(c -> c.backward() && !c.carries()).findFirst();
        if (closing.isPresent()) {
          return closing;
        }
      }
      if (region.first < sentence) {
        List<Cue> opening = cues.get(region.first);
        for (int i = opening.size() - 1; i >= 0; i--) {
          if (!opening.get(i).carries()) {
            return Optional.of(opening.get(i));
          }
        }
      }
      Optional<Cue> introducing = introducing(region.first, cues);
      if (introducing.isPresent()) {
        return introducing;
      }
      if (sentence > 0 && region.first == sentence && region.last == sentence) {
        List<Cue> before = cues.get(sentence - 1);
        if (!before.isEmpty()) {
          return Optional.of(before.get(before.size() - 1));
        }
      }
    }
    return announced(sentence, cues);
  }

  /** "The general said:" right before the sentence. */
  private Optional<Cue> introducing(int sentence, List<List<Cue>> cues) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Parsed before = sentences.get(sentence - 1);
    List<Token> tokens = before.sentence().tokens();
    if (!tokens.get(tokens.size() - 1).mark(":")) {
      return Optional.empty();
    }
    return cues.get(sentence - 1).stream()
        .filter(c -> !c.backward() && !c.carries())
        .reduce((first, second) -> second);
  }

  /**
   * A statement printed without quotation marks, in paragraphs of its own behind "The minister
   * said:": it goes on until somebody else is told to say something.
   */
  private Optional<Cue> announced(int sentence, List<List<Cue>> cues) {
    for (int s = sentence; s > 0 && s > sentence - LONGEST; s--) {
      if (!cues.get(s).isEmpty() && s < sentence) {
        return Optional.empty();
      }
      boolean paragraph =
          sentences.get(s).sentence().line() > sentences.get(s - 1).sentence().line();
      Optional<Cue> cue = paragraph ? introducing(s, cues) : Optional.empty();
      if (cue.isPresent()) {
        return quoted(s) ? Optional.empty() : cue;
      }
    }
    return Optional.empty();
  }

  private boolean quoted(int sentence) {
    return regions.stream().anyMatch(r -> r.first <= sentence && sentence <= r.last);
  }
}

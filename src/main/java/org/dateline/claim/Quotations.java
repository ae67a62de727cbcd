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

  /**
   * Of the words between the marks, and from the sentence in which the quotation opens to the one
   * in which it closes.
   */
  private record Region(int first, int last, Span span) {}

  Quotations(List<Parsed> sentences) {
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
      if (sentence > 0 && region.first == sentence && region.last == sentence) {
        List<Cue> before = cues.get(sentence - 1);
        if (!before.isEmpty()) {
          return Optional.of(before.get(before.size() - 1));
        }
      }
    }
    return Optional.empty();
  }
}

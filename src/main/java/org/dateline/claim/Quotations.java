package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Parsed;
import org.dateline.text.Token;

/** Direct speech that runs over several sentences, and the cue that tells whose it is. */
final class Quotations {
  private static final int LONGEST = 12;
  private final List<Region> regions = new ArrayList<>();

  /** From the sentence in which the quotation opens to the one in which it closes. */
  private record Region(int first, int last) {}

  Quotations(List<Parsed> sentences) {
    int open = -1;
    for (Parsed sentence : sentences) {
      for (Token token : sentence.sentence().tokens()) {
        boolean straight = token.mark("\"");
        if (token.mark("“«") || (straight && open < 0)) {
          open = sentence.index();
        } else if (open >= 0 && (token.mark("”»") || straight)) {
          regions.add(new Region(open, sentence.index()));
          open = -1;
        }
      }
      if (open >= 0 && sentence.index() - open > LONGEST) {
        // The closing mark was forgotten; nothing can be said of where the quotation ends.
        open = -1;
      }
    }
  }

  /** The cue of the quotation that the sentence, which has none of its own, is part of. */
  Optional<Cue> cue(int sentence, List<List<Cue>> cues) {
    for (Region region : regions) {
      boolean inside = region.first <= sentence && sentence <= region.last;
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

package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.ontology.Calendar;
import org.dateline.ontology.Calendar.BoundWord;
import org.dateline.ontology.TimePattern.Bound;
import org.dateline.text.Token;

/** Words right before times that make them ends of a span: "since", "until", "from … to …". */
final class TimeBounds {
  private static final int LONGEST = 3;

  private final Map<String, BoundWord> words;

  TimeBounds(Calendar calendar) {
    this.words = calendar.bounds();
  }

  private record Led(Chunk.Time time, BoundWord word, int from) {
    private boolean is(Bound bound) {
      return word != null && word.bound() == bound;
    }
  }

  /** The times of a sentence, in order, with the words that lead up to them. */
  List<Chunk.Time> read(List<Token> tokens, List<Chunk.Time> times) {
    List<Led> led = new ArrayList<>();
    int free = 0;
    for (Chunk.Time time : times) {
      led.add(lead(tokens, time, free));
      free = time.to();
    }
    List<Chunk.Time> read = new ArrayList<>();
    for (int i = 0; i < led.size(); i++) {
      Led one = led.get(i);
      if (one.word == null) {
        read.add(one.time);
        continue;
      }
      boolean paired =
          one.is(Bound.START)
              ? i + 1 < led.size() && led.get(i + 1).is(Bound.END) && meet(one, led.get(i + 1))
              : i > 0 && led.get(i - 1).is(Bound.START) && meet(led.get(i - 1), one);
      boolean told = !one.word.paired() || paired;
      read.add(told ? one.time.as(one.word.bound(), one.from) : one.time);
    }
    return read;
  }

  private static boolean meet(Led start, Led end) {
    return start.time.to() == end.from;
  }

  /** The longest of the words that ends where the time begins. */
  private Led lead(List<Token> tokens, Chunk.Time time, int free) {
    Led led = new Led(time, null, time.from());
    StringBuilder phrase = new StringBuilder();
    for (int i = time.from() - 1; i >= free && i >= time.from() - LONGEST; i--) {
      phrase.insert(0, tokens.get(i).folded() + (phrase.length() > 0 ? " " : ""));
      BoundWord word = words.get(phrase.toString());
      if (word != null) {
        led = new Led(time, word, i);
      }
    }
    return led;
  }
}

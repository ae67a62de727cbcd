package org.dateline.text;

/**
 * A stretch of a report's text: UTF-16 code units, from {@code start} up to but not including
 * {@code end}.
 *
 * @param start first code unit
 * @param end one past the last code unit; never less than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the span is one. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: start " + start + ", end " + end);
    }
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** The text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** True when every unit of {@code other} lies within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}

// Text with spans marked. Spans may overlap: the text is cut wherever one begins or ends.

import { el } from "./dom.js";

/** The text cut into pieces, each with the spans that cover it: `[{start, end, spans}]`, in order, without gaps. */
export function cut(start, end, spans) {
  const inside = spans.filter((span) => span.start < end && span.end > start && span.start < span.end);
  const borders = new Set([start, end]);
  for (const span of inside) {
    borders.add(Math.max(start, span.start));
    borders.add(Math.min(end, span.end));
  }
  const at = [...borders].sort((a, b) => a - b);
  return at.slice(1).map((stop, i) => ({
    start: at[i],
    end: stop,
    spans: inside.filter((span) => span.start < stop && span.end > at[i]),
  }));
}

/** A sentence, its evidence underlined. */
export function sentence(text, span) {
  const spans = span ? [span] : [];
  return cut(0, text.length, spans).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.spans.length ? el("mark", null, words) : words;
  });
}

// Who has which colour. Okabe and Ito's palette ("Color Universal Design", 2008) without black and yellow, which the two
// themes need for ink and marks. Contested, claimed and unknown differ by hatching and line too, never by colour alone.

import { svg } from "./dom.js";

const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d31", "#7a5195"];

/** Gives each holder a colour: the first eight of `holders` one of their own, others one by their name. */
export function palette(holders) {
  const known = new Map(holders.map((iri, i) => [iri, i]));
  const byName = (iri) => [...iri].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7);
  return (iri) => COLOURS[(known.has(iri) && known.get(iri) < COLOURS.length ? known.get(iri) : byName(iri)) % COLOURS.length];
}

/** A fill for `colours`: one colour as it is, contested ones striped. Patterns are added to `defs` once each. */
export function filling(defs, colours, contested) {
  if (!contested) return colours[0];
  const stripes = colours.length > 1 ? colours : [colours[0], "var(--sheet)"];
  const id = `hatch-${stripes.join("").replace(/[^\w]/g, "")}`;
  if (!defs.querySelector(`#${id}`)) {
    const width = 4;
    const pattern = svg("pattern", {
      id,
      width: width * stripes.length,
      height: 8,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    });
    stripes.forEach((colour, i) => {
      const band = svg("rect", { x: i * width, width, height: 8 });
      band.style.fill = colour; // through the object model: the colour may be a variable of the theme
      pattern.append(band);
    });
    defs.append(pattern);
  }
  return `url(#${id})`;
}

/** A small sign for a legend, a table or a history; it needs `filling`'s patterns in the same page. */
export function swatch(defs, colours, standing) {
  const shape = svg("circle", { class: "shape", cx: 8, cy: 8, r: 6 });
  if (standing !== "Unknown") {
    shape.style.fill = filling(defs, colours, standing === "Contested");
    if (standing === "Claimed") shape.style.fillOpacity = 0.4;
  }
  return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("g", { class: `place ${standing.toLowerCase()}` }, shape));
}

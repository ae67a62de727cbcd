// Who has which colour. Okabe and Ito's palette ("Color Universal Design", 2008) without black and yellow, which the two
// themes need for ink and marks. Contested, claimed and unknown differ by hatching and line too, never by colour alone.

import { svg } from "./dom.js";

const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6d31", "#7a5195"];
const FORMS = ["circle", "square", "diamond"];

/** A look for the legend's own entries, in ink. */
export const INK = { colour: "var(--ink)", form: "circle" };

/**
 * Gives each of `holders` a look, and after them whoever else is asked for: eight colours, and when they are used up the same
 * again as squares, then diamonds. The answer is a function from IRI to `{colour, form}`.
 */
export function palette(holders) {
  const ranks = new Map(holders.map((iri, i) => [iri, i]));
  return (iri) => {
    if (!ranks.has(iri)) ranks.set(iri, ranks.size);
    const rank = ranks.get(iri);
    return { colour: COLOURS[rank % COLOURS.length], form: FORMS[Math.floor(rank / COLOURS.length) % FORMS.length] };
  };
}

const outline = {
  circle: (r) => svg("circle", { class: "shape", r }),
  square: (r) => svg("rect", { class: "shape", x: -0.9 * r, y: -0.9 * r, width: 1.8 * r, height: 1.8 * r }),
  diamond: (r) => svg("path", { class: "shape", d: `M0,${-1.2 * r}L${1.2 * r},0L0,${1.2 * r}L${-1.2 * r},0Z` }),
};

/** The sign of a place with holders that look like `looks`, around the origin. */
export function sign(defs, looks, standing, radius) {
  const shape = outline[looks.length === 1 ? looks[0].form : "circle"](radius);
  if (standing !== "Unknown") {
    shape.style.fill = filling(defs, looks.map((look) => look.colour), standing === "Contested");
    if (standing === "Claimed") shape.style.fillOpacity = 0.4;
  }
  return shape;
}

/** A fill for `colours`: one colour as it is, contested ones striped. Patterns are added to `defs` once each. */
function filling(defs, colours, contested) {
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

/** A small sign for a legend, a table or a history; `defs` must be in the same page. */
export function swatch(defs, looks, standing) {
  const group = svg("g", { class: `place ${standing.toLowerCase()}`, transform: "translate(8,8)" }, sign(defs, looks, standing, 6));
  return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, group);
}

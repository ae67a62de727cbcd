// The map: outlines that ship with the program, places as signs that keep their size, and, when the user asks, tiles.

import { svg } from "./dom.js";
import { country, t } from "./i18n.js";
import { filling } from "./palette.js";

const TILE = 256;
const RADIUS = 8;

/** Draws tiles of the web map's usual scheme below the outlines, as many as the view needs. */
function drawTiles(layer, projection, transform, width, height) {
  const zoom = Math.max(0, Math.min(18, Math.round(Math.log2((transform.k * projection.scale() * 2 * Math.PI) / TILE))));
  const count = 2 ** zoom;
  const size = (projection.scale() * 2 * Math.PI * transform.k) / count;
  const [left, top] = transform.apply(projection([-180, 85.05113]));
  const first = (edge, from) => Math.max(0, Math.floor((edge - from) / size));
  const tiles = [];
  for (let x = first(0, left); x < count && left + x * size < width; x++) {
    for (let y = first(0, top); y < count && top + y * size < height; y++) {
      const href = `https://tile.openstreetmap.org/${zoom}/${x}/${y}.png`;
      tiles.push(svg("image", { href, x: left + x * size, y: top + y * size, width: size + 0.5, height: size + 0.5 }));
    }
  }
  layer.replaceChildren(...tiles);
}

/** Keeps the names that do not run into one another, the places with most claims first. */
function thinOut(signs) {
  const taken = [];
  for (const { text, x, y, width, must } of signs) {
    const box = [x, y - 14, x + width, y + 16];
    const free = taken.every((b) => box[2] < b[0] || box[0] > b[2] || box[3] < b[1] || box[1] > b[3]);
    text.style.display = free || must ? "" : "none";
    if (free || must) taken.push(box);
  }
}

/**
 * A map in `box`. `choose(iri)` is called when a place is pressed. Give it GeoJSON features as the API has them with
 * `places(features, colourOf)`.
 */
export function worldMap(box, choose) {
  const d3 = globalThis.d3;
  const projection = d3.geoMercator().scale(150).translate([0, 0]);
  const path = d3.geoPath(projection);
  const defs = svg("defs");
  const tiles = svg("g");
  const ground = svg("g");
  const names = svg("g", { "aria-hidden": "true" });
  const signs = svg("g");
  const root = svg("svg", { role: "group", "aria-label": t("map.label") }, defs, tiles, ground, names, signs);
  box.prepend(root);
  let transform = d3.zoomIdentity;
  let online = false;
  let shown = [];
  let chosen = null;

  const zoom = d3.zoom().scaleExtent([0.6, 400]).on("zoom", (event) => {
    transform = event.transform;
    redraw();
  });
  const view = d3.select(root).call(zoom).on("dblclick.zoom", null);

  function redraw() {
    const { width, height } = root.getBoundingClientRect();
    ground.setAttribute("transform", transform);
    for (const label of names.childNodes) {
      const [x, y] = transform.apply(label.at);
      label.setAttribute("x", x);
      label.setAttribute("y", y);
      label.style.display = label.area * transform.k * transform.k > 5000 && x > 0 && x < width ? "" : "none";
    }
    const laid = [];
    for (const sign of shown) {
      const [x, y] = transform.apply(sign.at);
      sign.node.setAttribute("transform", `translate(${x},${y})`);
      if (x > -50 && x < width && y > 0 && y < height) {
        laid.push({ text: sign.text, x: x + RADIUS + 4, y, width: sign.width, must: sign.iri === chosen });
      } else sign.text.style.display = "none";
    }
    thinOut(laid);
    if (online) drawTiles(tiles, projection, transform, width, height);
  }

  async function outlines() {
    const world = await (await fetch("/map/outlines.json")).json();
    ground.append(
      svg("path", { class: "land", d: path(world.land) }),
      svg("path", { class: "borders", d: path(world.borders) }),
    );
    for (const land of world.countries) {
      const label = svg("text", { class: "country" }, country(land.iso, land.name));
      label.at = projection(land.at);
      label.area = land.area;
      names.append(label);
    }
    redraw();
  }

  function sign(feature, colourOf) {
    const { iri, label, holders, standing } = feature.properties;
    const who = holders.map((holder) => holder.label).join(" / ");
    const shape = svg("circle", { class: "shape", r: RADIUS });
    if (standing !== "Unknown") {
      shape.style.fill = filling(defs, holders.map((holder) => colourOf(holder.iri)), standing === "Contested");
      if (standing === "Claimed") shape.style.fillOpacity = 0.4;
    }
    const text = svg("text", { x: RADIUS + 4, y: who ? -1 : 4 }, svg("tspan", null, label));
    if (who) text.append(svg("tspan", { class: "who", x: RADIUS + 4, dy: 13 }, who));
    const press = () => choose(iri);
    const node = svg(
      "g",
      {
        class: `place ${standing.toLowerCase()}${iri === chosen ? " chosen" : ""}`,
        tabindex: 0,
        role: "button",
        "aria-label": `${label}: ${who || t("standing.Unknown")}${who ? `, ${t(`standing.${standing}`)}` : ""}`,
        "data-iri": iri,
        onclick: press,
        onkeydown: (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          press();
        },
      },
      svg("circle", { class: "ring", r: RADIUS + 5 }),
      shape,
      text,
    );
    return { iri, node, text, at: projection(feature.geometry.coordinates), width: Math.max(label.length * 6.8, who.length * 6) };
  }

  function fit() {
    if (!shown.length) return;
    const { width, height } = root.getBoundingClientRect();
    // The middle nine tenths: one far place must not make all others a dot.
    const span = (axis) => {
      const sorted = shown.map((s) => s.at[axis]).sort((a, b) => a - b);
      return [d3.quantile(sorted, 0.05), d3.quantile(sorted, 0.95)];
    };
    const [[left, right], [top, bottom]] = [span(0), span(1)];
    const k = Math.min(200, 0.72 * Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1)));
    const middle = [(left + right) / 2, (top + bottom) / 2];
    view.call(zoom.transform, d3.zoomIdentity.translate(width / 2 - 30, height / 2).scale(k).translate(-middle[0], -middle[1]));
  }

  new ResizeObserver(redraw).observe(box);
  outlines();

  return {
    defs,
    fit,
    zoomBy: (factor) => view.call(zoom.scaleBy, factor),
    places(features, colourOf) {
      const focused = document.activeElement?.dataset?.iri;
      const order = [...features].sort((a, b) => b.properties.claims - a.properties.claims);
      shown = order.map((feature) => sign(feature, colourOf));
      signs.replaceChildren(...shown.map((s) => s.node));
      shown.find((s) => s.iri === focused)?.node.focus();
      redraw();
    },
    choose(iri) {
      chosen = iri;
      for (const s of shown) s.node.classList.toggle("chosen", s.iri === iri);
      redraw();
    },
    online(on) {
      online = on;
      box.classList.toggle("with-tiles", on);
      if (!on) tiles.replaceChildren();
      redraw();
    },
  };
}

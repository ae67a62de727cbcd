// The map: outlines that ship with the program, places as signs that keep their size, and, when the user asks, tiles.

import { el, svg } from "./dom.js";
import { country, t } from "./i18n.js";
import { sign as signOf } from "./palette.js";

const TILE = 256;
const RADIUS = 8;
/** Milliseconds after which an online map that has sent nothing counts as one that cannot be reached. */
const PATIENCE = 8000;

/**
 * An online map below the outlines: tiles of the web map's usual scheme, as many as the view needs. `told(works)` is called
 * when the first tile has come, or when one has failed and none has come yet.
 */
function tileLayer(box, told) {
  const layer = el("div", { class: "tiles", "aria-hidden": "true" });
  box.prepend(layer);
  const shown = new Map();
  let came = false;
  let waiting = null;

  function tile(href) {
    // Who runs the map may want to know which site shows it; no more than that is told.
    const image = el("img", { alt: "", draggable: "false", referrerpolicy: "origin" });
    image.addEventListener("load", () => {
      if (!came) told(true);
      came = true;
    });
    image.addEventListener("error", () => {
      image.remove();
      if (!came) told(false);
    });
    image.src = href;
    layer.append(image);
    return image;
  }

  return {
    clear() {
      layer.replaceChildren();
      shown.clear();
      clearTimeout(waiting);
      waiting = null;
      came = false;
    },
    draw(template, projection, transform, width, height) {
      waiting ??= setTimeout(() => came || told(false), PATIENCE);
      const world = projection.scale() * 2 * Math.PI * transform.k;
      const zoom = Math.max(0, Math.min(18, Math.round(Math.log2(world / TILE))));
      const count = 2 ** zoom;
      const size = world / count;
      const [left, top] = transform.apply(projection([-180, 85.05113]));
      const first = (from) => Math.max(0, Math.floor(-from / size));
      const wanted = new Set();
      for (let x = first(left); x < count && left + x * size < width; x++) {
        for (let y = first(top); y < count && top + y * size < height; y++) {
          const href = template.replace("{z}", zoom).replace("{x}", x).replace("{y}", y);
          wanted.add(href);
          if (!shown.has(href)) shown.set(href, tile(href));
          const { style } = shown.get(href);
          style.transform = `translate(${left + x * size}px,${top + y * size}px)`;
          style.width = style.height = `${size + 0.5}px`;
        }
      }
      for (const [href, image] of shown) {
        if (wanted.has(href)) continue;
        image.remove();
        shown.delete(href);
      }
    },
  };
}

/**
 * Puts names to the right of their signs, else to the left, else nowhere: names must not run into signs or one another.
 * The places with most claims choose first; the chosen one always has its name.
 */
function placeNames(signs) {
  const taken = signs.map(({ x, y }) => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]);
  const meets = (box) => taken.some((b) => box[2] > b[0] && box[0] < b[2] && box[3] > b[1] && box[1] < b[3]);
  for (const { sign, x, y, must } of signs) {
    const boxAt = (left) => [left, y - 13, left + sign.width, y + 15];
    const right = boxAt(x + RADIUS + 4);
    const left = boxAt(x - RADIUS - 4 - sign.width);
    const box = !meets(right) || must ? right : !meets(left) ? left : null;
    sign.text.style.display = box ? "" : "none";
    if (!box) continue;
    taken.push(box);
    sign.text.setAttribute("text-anchor", box === left ? "end" : "start");
    for (const line of sign.text.childNodes) line.setAttribute("x", box === left ? -RADIUS - 4 : RADIUS + 4);
  }
}

/**
 * A map in `box`. `choose(iri)` is called when a place is pressed. Give it GeoJSON features as the API has them with
 * `places(features, lookOf)`; `online(template)` shows tiles from there, `online(null)` takes them away; `told(works)` hears
 * whether they come.
 */
export function worldMap(box, choose, told = () => {}) {
  const d3 = globalThis.d3;
  const projection = d3.geoMercator().scale(150).translate([0, 0]);
  const path = d3.geoPath(projection);
  const defs = svg("defs");
  const ground = svg("g");
  const names = svg("g", { "aria-hidden": "true" });
  const signs = svg("g");
  const root = svg("svg", { role: "group", "aria-label": t("map.label") }, defs, ground, names, signs);
  box.prepend(root);
  const tiles = tileLayer(box, told);
  let transform = d3.zoomIdentity.translate(box.clientWidth / 2, box.clientHeight / 2);
  let online = null;
  let shown = [];
  let chosen = null;

  const zoom = d3.zoom().scaleExtent([0.6, 400]).on("zoom", (event) => {
    transform = event.transform;
    redraw();
  });
  const view = d3.select(root).call(zoom).on("dblclick.zoom", null);

  function redraw() {
    if (root.hasAttribute("viewBox")) return;
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
        laid.push({ sign, x, y, must: sign.iri === chosen });
      } else sign.text.style.display = "none";
    }
    placeNames(laid);
    if (online) tiles.draw(online, projection, transform, width, height);
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

  function sign(feature, lookOf) {
    const { iri, label, holders, standing } = feature.properties;
    const who = holders.map((holder) => holder.label).join(" / ");
    const shape = signOf(defs, holders.map((holder) => lookOf(holder.iri)), standing, RADIUS);
    const text = svg("text", { y: who ? -1 : 4 }, svg("tspan", null, label));
    if (who) text.append(svg("tspan", { class: "who", dy: 13 }, who));
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
    // One far place must not make all others a dot: those that lie far outside the middle half do not count.
    const span = (axis) => {
      const sorted = shown.map((s) => s.at[axis]).sort((a, b) => a - b);
      const [low, high] = [d3.quantile(sorted, 0.25), d3.quantile(sorted, 0.75)];
      const reach = 2.5 * (high - low);
      return d3.extent(sorted.filter((at) => at >= low - reach && at <= high + reach));
    };
    const [[left, right], [top, bottom]] = [span(0), span(1)];
    const k = Math.min(200, 0.72 * Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1)));
    const middle = [(left + right) / 2, (top + bottom) / 2];
    view.call(zoom.transform, d3.zoomIdentity.translate(width / 2 - 30, height / 2).scale(k).translate(-middle[0], -middle[1]));
  }

  new ResizeObserver(redraw).observe(box);
  // On paper the map is as it was on the screen, only smaller.
  addEventListener("beforeprint", () => {
    const { width, height } = root.getBoundingClientRect();
    root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  });
  addEventListener("afterprint", () => root.removeAttribute("viewBox"));
  outlines();

  return {
    defs,
    fit,
    zoomBy: (factor) => view.call(zoom.scaleBy, factor),
    places(features, lookOf) {
      const focused = document.activeElement?.dataset?.iri;
      const order = [...features].sort((a, b) => b.properties.claims - a.properties.claims);
      shown = order.map((feature) => sign(feature, lookOf));
      // What is drawn last lies on top: the places with most claims, the unknown ones at the bottom.
      const unknown = (s) => s.node.classList.contains("unknown");
      signs.replaceChildren(...[...shown].reverse().sort((a, b) => unknown(b) - unknown(a)).map((s) => s.node));
      shown.find((s) => s.iri === focused)?.node.focus();
      redraw();
    },
    choose(iri) {
      chosen = iri;
      for (const s of shown) s.node.classList.toggle("chosen", s.iri === iri);
      redraw();
    },
    online(template) {
      online = template;
      box.classList.toggle("with-tiles", Boolean(template));
      tiles.clear();
      redraw();
    },
  };
}

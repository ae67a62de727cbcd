// The first page: who holds what on a day, and what is claimed of it.

import { address, ask, askAll, entityHref, into } from "./api.js";
import { claimCard } from "./claim.js";
import { byId, debounce, el, show } from "./dom.js";
import { date, number, t } from "./i18n.js";
import { INK, palette, swatch } from "./palette.js";
import { span, standing } from "./periods.js";
import { timeline } from "./timeline.js";
import { worldMap } from "./worldmap.js";

const asked = new URLSearchParams(location.search);
const state = {
  on: asked.get("on"),
  layer: asked.get("layer") === "claimed" ? "claimed" : "assessed",
  known: asked.get("known"),
  policy: asked.get("policy"),
  place: asked.get("place"),
};
const map = worldMap(byId("map"), choose, online);
let tiles = null;
const side = byId("side");
let lookOf = palette([]);
let features = [];

/** What the address bar says is what is shown, so that it can be passed on. */
function remember() {
  const here = new URL(location.href);
  for (const name of ["on", "layer", "known", "policy", "place"]) {
    if (state[name]) here.searchParams.set(name, state[name]);
    else here.searchParams.delete(name);
  }
  here.searchParams.delete("focus");
  history.replaceState(null, "", here);
}

const question = () => ({ layer: state.layer, known: state.known, policy: state.policy });

const looks = (holders) => holders.map((holder) => lookOf(holder.iri));

function legend() {
  const holders = new Map();
  for (const { properties } of features) for (const holder of properties.holders) holders.set(holder.iri, holder);
  const kinds = [
    ["Contested", [INK]],
    ["Claimed", [INK]],
    ["Unknown", []],
  ].filter(([name]) => features.some((feature) => feature.properties.standing === name));
  show(
    byId("legend"),
    [...holders.values()].map((holder) => el("li", null, swatch(map.defs, looks([holder]), "Undisputed"), holder.label)),
    kinds.map(([name, ink]) => el("li", { class: "soft" }, swatch(map.defs, ink, name), t(`standing.${name}`))),
  );
}

/** The same as the map, to be read: places, holders, how sure. */
function table() {
  const rank = { Contested: 0, Undisputed: 1, Claimed: 2, Unknown: 3 };
  const rows = [...features].sort(
    (a, b) => rank[a.properties.standing] - rank[b.properties.standing] || b.properties.claims - a.properties.claims,
  );
  return el(
    "table",
    { class: "places", id: "places" },
    el("caption", { class: "small soft" }, t("table.caption", { day: date(state.on) })),
    el("thead", null, el("tr", null, ["place", "holder", "claims"].map((name) =>
      el("th", { scope: "col", class: name === "claims" ? "num" : null }, t(`table.${name}`))))),
    el("tbody", null, rows.map(({ properties: place }) =>
      el(
        "tr",
        null,
        el("td", null, el("button", { type: "button", onclick: () => choose(place.iri, true) }, place.label)),
        el(
          "td",
          null,
          swatch(map.defs, looks(place.holders), place.standing),
          ` ${place.holders.map((holder) => holder.label).join(" / ")}`,
          el("span", { class: "small soft" }, ` ${t(`standing.${place.standing}`)}`),
        ),
        el("td", { class: "num" }, number(place.claims)),
      ))),
  );
}

async function placeHistory(place) {
  const [periods, claims] = await Promise.all([
    askAll("ledger", { place, ...question() }),
    ask("claims", { place, known: state.known, limit: 100 }),
  ]);
  const feature = features.find(({ properties }) => properties.iri === place);
  const current = feature?.properties.holders.map((holder) => holder.period) ?? [];
  const label = feature?.properties.label ?? periods[0]?.place.label ?? place;
  return [
    el(
      "div",
      { class: "side-head" },
      el("h2", null, el("a", { href: entityHref(place) }, label)),
      el("button", { type: "button", id: "back", onclick: () => choose(null, true) }, t("side.back")),
    ),
    el("h3", null, t("history.title")),
    periods.length
      ? el("ol", { class: "history" }, periods.map((period) =>
          el(
            "li",
            { class: current.includes(period.iri) ? "now" : null },
            swatch(map.defs, looks([period.holder]), period.standing),
            el("a", { href: entityHref(period.holder.iri) }, period.holder.label),
            el("br"),
            span(period),
            el("br"),
            standing(period),
            period.against.length > 0 && el("span", { class: "small soft" }, ` · ${t("history.against", { n: number(period.against.length) })}`),
          )))
      : el("p", { class: "soft" }, t("history.none")),
    el("h3", null, t("claims.about", { n: number(claims.total) })),
    claims.items.map((claim) => claimCard(claim)),
    claims.total > claims.items.length && el("p", null, el("a", { href: address("/claims", { place, known: state.known }) }, t("claims.all"))),
  ];
}

function panel() {
  if (state.place) into(side, () => placeHistory(state.place));
  else into(side, async () => [el("h2", { class: "unseen" }, t("side.label")), noLedger && el("p", { class: "notice" }, t("ledger.none")), table()]);
}

let noLedger = false;
let fitted = false;
let started = false;
let running = null;

async function refresh() {
  running?.abort();
  running = new AbortController();
  const mine = running;
  remember();
  // Until the answer is there, what is shown is not yet what was asked for.
  for (const part of [byId("map"), side]) part.setAttribute("aria-busy", "true");
  try {
    const answer = await ask("map", { on: state.on, ...question() }, running.signal);
    noLedger = !answer.ledger;
    features = answer.features;
    map.places(features, lookOf);
    if (!fitted) map.fit();
    fitted = features.length > 0;
    legend();
    panel();
  } catch (error) {
    if (error.name !== "AbortError") into(side, () => Promise.reject(error));
  } finally {
    if (running === mine) byId("map").removeAttribute("aria-busy");
  }
}

function choose(iri, moveFocus = false) {
  state.place = iri;
  map.choose(iri);
  remember();
  panel();
  if (moveFocus || iri) side.focus({ preventScroll: !matchMedia("(max-width: 60rem)").matches });
}

const soon = debounce(refresh, 90);

function moved(day) {
  state.on = day;
  byId("day").textContent = date(day, "full");
  if (started) soon();
}

function controls(store) {
  const form = byId("controls");
  form.layer.value = state.layer;
  form.known.value = state.known ? "then" : "today";
  const knownDay = byId("known-day");
  knownDay.value = state.known ?? "";
  byId("known-day-label").hidden = !state.known;
  if (store.policies.length > 1) {
    show(byId("policy"), store.policies.map((policy) => el("option", { value: policy.name, title: policy.comment }, policy.label)));
    byId("policy").value = state.policy ?? "balanced";
    byId("policy-label").hidden = false;
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    state.layer = form.layer.value;
    const then = form.known.value === "then";
    if (then && !knownDay.value) knownDay.value = state.on;
    byId("known-day-label").hidden = !then;
    state.known = then ? knownDay.value : null;
    if (event.target.id === "policy") state.policy = event.target.value;
    refresh();
  });
  byId("zoom-in").addEventListener("click", () => map.zoomBy(1.6));
  byId("zoom-out").addEventListener("click", () => map.zoomBy(1 / 1.6));
  byId("zoom-fit").addEventListener("click", () => map.fit());
  tiles = store.tiles;
  const button = byId("tiles");
  button.title = t("map.tiles-from", { host: new URL(tiles.template).host });
  button.setAttribute("aria-label", button.title);
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    show(byId("map-note"), on ? t("map.tiles-wait") : "Natural Earth");
    map.online(on ? tiles.template : null);
  });
}

/** Whether the online map comes: then it is credited; else its reader is told, and has the outlines again. */
function online(works) {
  if (byId("tiles").getAttribute("aria-pressed") !== "true") return;
  byId("map").classList.toggle("with-tiles", works);
  show(
    byId("map-note"),
    works
      ? el("a", { href: tiles.about, rel: "noreferrer" }, tiles.credit)
      : t("map.tiles-failed", { host: new URL(tiles.template).host }),
  );
}

/** Colours stay with their holders whatever day, layer or policy is shown: those with most periods choose first. */
function byPeriods(periods) {
  const count = new Map();
  for (const { holder } of periods) count.set(holder.iri, (count.get(holder.iri) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([iri]) => iri);
}

/** `/?focus=` names a period or a dispute: its place and its first day are shown. */
async function follow(iri) {
  for (const layer of ["assessed", "claimed"]) {
    const period = (await ask("ledger", { iri, layer, policy: state.policy })).items[0];
    if (!period) continue;
    state.layer = layer;
    state.place = period.place.iri;
    state.on = period.latestBegin ?? period.earliestEnd ?? period.earliestBegin ?? state.on;
    return;
  }
  const dispute = (await ask("disputes", { iri, policy: state.policy })).items[0];
  if (!dispute) return;
  state.layer = "claimed";
  state.place = dispute.place.iri;
  state.on = dispute.from ?? dispute.to ?? state.on;
}

async function start() {
  const [store, times, held] = await Promise.all([
    ask("store"),
    ask("timeline", { by: "day" }),
    ask("ledger", { layer: "claimed", policy: state.policy, limit: 200 }),
  ]);
  lookOf = palette(byPeriods(held.items));
  if (asked.get("focus")) await follow(asked.get("focus"));
  controls(store);
  const days = times.days.filter((entry) => /^\d{4}-\d\d-\d\d$/.test(entry.day));
  if (!days.length) {
    show(side, el("p", { class: "notice" }, t("empty.store")));
    return;
  }
  const line = timeline(days, store.published, moved);
  map.choose(state.place);
  line.set(state.on ?? line.busiest());
  started = true;
  await refresh();
}

start().catch((error) => into(side, () => Promise.reject(error)));

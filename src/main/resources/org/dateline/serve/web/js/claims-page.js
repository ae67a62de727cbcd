// Claims: search, facets, a page of them. The address bar holds all that was asked.

import { ask, into } from "./api.js";
import { claimCard } from "./claim.js";
import { byId, debounce, el, show } from "./dom.js";
import { number, t, term } from "./i18n.js";

const FACETS = ["kind", "place", "actor", "source", "polarity", "modality", "certainty", "report", "language"];
const DATES = ["from", "to", "known"];
const NARROWING = [...FACETS, ...DATES, "rivalOf"];
const OPEN = ["kind", "place", "actor"];
const SIZE = 25;
const query = new URLSearchParams(location.search);
let unfolded = false;
let opened = new Set([...OPEN, ...FACETS.filter((name) => query.has(name))]);

const parameters = () => ({
  q: query.get("q"),
  ...Object.fromEntries(DATES.map((name) => [name, query.get(name)])),
  rivalOf: query.get("rivalOf"),
  ...Object.fromEntries(FACETS.map((name) => [name, query.getAll(name)])),
  offset: query.get("offset"),
  limit: SIZE,
});

function go(change) {
  query.delete("offset");
  change();
  history.replaceState(null, "", `${location.pathname}?${query}`);
  refresh();
}

function toggle(name, value, on) {
  const values = query.getAll(name).filter((one) => one !== value);
  query.delete(name);
  for (const one of on ? [...values, value] : values) query.append(name, one);
}

const words = (name, facet) =>
  ["polarity", "modality", "certainty"].includes(name) ? term(facet.value) : facet.label || facet.value;

function facet(name, values) {
  if (!values?.length) return null;
  const chosen = query.getAll(name);
  const box = el(
    "details",
    { open: opened.has(name) },
    el("summary", null, t(`facet.${name}`)),
    el("ul", null, values.map((value) =>
      el("li", null, el(
        "label",
        null,
        el("input", {
          type: "checkbox",
          name,
          value: value.value,
          checked: chosen.includes(value.value),
          onchange: (event) => go(() => toggle(name, value.value, event.target.checked)),
        }),
        el("span", null, words(name, value)),
        el("span", { class: "num soft" }, number(value.count)),
      )))),
  );
  box.addEventListener("toggle", () => (box.open ? opened.add(name) : opened.delete(name)));
  return box;
}

function dates() {
  const field = (name) =>
    el("label", null, el("span", null, t(`date.${name}`)), el("input", {
      type: "text",
      name,
      size: 10,
      inputmode: "numeric",
      placeholder: "2001-11-13",
      pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?",
      value: query.get(name) ?? "",
      onchange: (event) => event.target.checkValidity() && go(() => toggleDate(name, event.target.value)),
    }));
  return el("details", { open: DATES.some((name) => query.has(name)) }, el("summary", null, t("facet.date")), el("div", { class: "dates" }, DATES.map(field)));
}

function toggleDate(name, value) {
  if (value) query.set(name, value);
  else query.delete(name);
}

/** Facets are drawn anew after each answer; whoever stands on a box must go on standing there. */
function facets(page) {
  const at = document.activeElement?.closest?.("#facets input");
  const key = at && `input[name="${at.name}"][value="${CSS.escape(at.value)}"]`;
  const any = NARROWING.some((name) => query.has(name));
  const narrow = matchMedia("(max-width: 60rem)").matches;
  const all = [
    any && el("button", { type: "button", onclick: () => go(() => NARROWING.forEach((n) => query.delete(n))) }, t("facets.clear")),
    FACETS.map((name) => facet(name, page.facets[name])),
    dates(),
  ];
  // On a phone the claims come first: what narrows them down opens when it is wanted.
  const box = narrow && el("details", { class: "all", open: unfolded }, el("summary", null, t("facets.label")), all);
  if (box) box.addEventListener("toggle", () => { unfolded = box.open; });
  show(byId("facets"), box || all);
  if (key) byId("facets").querySelector(key)?.focus();
}

function pager(page) {
  const nav = byId("pager");
  nav.hidden = page.total <= page.limit;
  const turn = (offset) => () => {
    go(() => query.set("offset", offset));
    byId("results").scrollIntoView();
  };
  show(
    nav,
    el("button", { type: "button", disabled: page.offset === 0, onclick: turn(Math.max(0, page.offset - page.limit)) }, t("pager.before")),
    el("span", { class: "soft" }, t("pager.at", {
      from: number(page.offset + 1),
      to: number(page.offset + page.items.length),
      total: number(page.total),
    })),
    el("button", { type: "button", disabled: page.offset + page.items.length >= page.total, onclick: turn(page.offset + page.limit) }, t("pager.after")),
  );
}

function refresh() {
  into(byId("list"), async () => {
    const page = await ask("claims", parameters());
    byId("count").textContent = t("results.count", { n: number(page.total) });
    facets(page);
    pager(page);
    return page.items.length ? page.items.map((claim) => claimCard(claim)) : el("p", { class: "notice" }, t("results.none"));
  });
}

const search = byId("q");
search.value = query.get("q") ?? "";
const look = () => go(() => toggleDate("q", search.value.trim()));
search.addEventListener("input", debounce(look, 250));
byId("search").addEventListener("submit", (event) => {
  event.preventDefault();
  look();
});
byId("facets").addEventListener("submit", (event) => event.preventDefault());
refresh();

// Somebody or some place: as a source, an actor, a place; whom it is named with.

import { address, ask, entityHref, into, reportHref } from "./api.js";
import { claimCard } from "./claim.js";
import { byId, el, svg } from "./dom.js";
import { number, t } from "./i18n.js";
import { network } from "./network.js";
import { palette, swatch } from "./palette.js";
import { span, standing } from "./periods.js";

const iri = new URLSearchParams(location.search).get("iri");

function figures(values) {
  const known = values.filter(([, value]) => value !== null && value !== undefined);
  return el("dl", { class: "figures" }, known.map(([name, value]) =>
    el("div", null, el("dt", null, t(name)), el("dd", null, typeof value === "number" ? number(value) : value))));
}

function names(entity) {
  const others = [...new Set(entity.labels.map((label) => label.text))].filter((text) => text !== entity.label);
  return others.length > 0 && el("p", { class: "names" }, `${t("entity.names")}: ${others.slice(0, 20).join(" · ")}`);
}

function links(entity) {
  const web = entity.links.filter((link) => /^https?:/.test(link.iri));
  return web.length > 0 && el("p", { class: "small" }, `${t("entity.links")}: `, web.map((link, i) =>
    [i > 0 && " · ", el("a", { href: link.iri, rel: "noreferrer" }, new URL(link.iri).hostname)]));
}

/** Carriers are reports, media and people. */
const hrefOf = (iri) => (/\/report\/[^/]+$/.test(iri) ? reportHref(iri) : entityHref(iri));

function list(title, facets) {
  return facets.length > 0 && el("div", null, el("h3", null, t(title)), el("ul", { class: "plain" }, facets.map((facet) =>
    el("li", null, el("a", { href: hrefOf(facet.value) }, facet.label), el("span", { class: "soft" }, ` ${number(facet.count)}`)))));
}

function asSource(entity) {
  const source = entity.asSource;
  return source && el(
    "section",
    { id: "as-source" },
    el("h2", null, t("entity.as-source")),
    figures([
      ["source.claims", source.claims ?? entity.claims.asSource],
      ["source.corroborated", source.corroborated],
      ["source.contradicted", source.contradicted],
      ["source.retracted", source.retracted],
      ["source.reliability", source.reliability && `${source.reliability} – ${t(`reliability.${source.reliability}`)}`],
    ]),
    el("div", { class: "columns even" }, list("source.carried-by", source.carriedBy), list("source.carries", source.carries)),
  );
}

function held(entity, defs) {
  const lookOf = palette([...new Set(entity.standing.map((period) => period.holder.iri))]);
  return entity.standing.length > 0 && el(
    "section",
    null,
    el("h2", null, t(entity.types.some((type) => type.name === "Place") ? "history.title" : "history.held")),
    el("ol", { class: "history" }, entity.standing.map((period) => el(
      "li",
      null,
      swatch(defs, [lookOf(period.holder.iri)], period.standing),
      el("a", { href: entityHref(period.place.iri) }, period.place.label),
      " – ",
      el("a", { href: entityHref(period.holder.iri) }, period.holder.label),
      el("br"),
      span(period),
      " · ",
      standing(period),
    ))),
  );
}

/** The ego network, and beside it the same as a table. */
function neighbours(entity) {
  if (!entity.neighbours.length) return null;
  const box = el("div", { class: "network", role: "img", "aria-label": t("network.label", { name: entity.label }) });
  return el(
    "section",
    { id: "neighbours" },
    el("h2", null, t("network.title")),
    box,
    el("details", null, el("summary", null, t("network.table")), el("table", null,
      el("thead", null, el("tr", null, ["name", "relation", "claims"].map((name) => el("th", { scope: "col", class: name === "claims" ? "num" : null }, t(`table.${name}`))))),
      el("tbody", null, entity.neighbours.map((other) => el(
        "tr",
        null,
        el("td", null, el("a", { href: entityHref(other.iri) }, other.label)),
        el("td", null, other.relationLabel),
        el("td", { class: "num" }, number(other.claims)),
      ))))),
  );
}

function draw(entity) {
  const box = byId("neighbours")?.querySelector(".network");
  if (!box) return;
  const kind = (types) => (types.includes("Place") ? "place" : types.includes("NewsMedium") || types.includes("NewsAgency") ? "source" : "actor");
  const nearest = entity.neighbours.slice(0, 24);
  const others = new Map(nearest.map((other) => [other.iri, other]));
  network(
    box,
    [
      { id: entity.iri, label: entity.label, kind: kind(entity.types.map((type) => type.name)) },
      ...[...others.values()].map((other) => ({ id: other.iri, label: other.label, kind: kind(other.types) })),
    ],
    nearest.map((other) => ({ from: entity.iri, to: other.iri, label: other.relationLabel, weight: other.claims })),
    (id) => id !== entity.iri && location.assign(entityHref(id)),
    entity.iri,
  );
}

async function claims(role, titled, count) {
  if (!count) return null;
  const page = await ask("claims", { [role]: iri, limit: 10 });
  return el(
    "section",
    null,
    el("h2", null, t(titled, { n: number(page.total) })),
    page.items.map((claim) => claimCard(claim)),
    page.total > page.items.length && el("p", null, el("a", { href: address("/claims", { [role]: iri }) }, t("claims.all"))),
  );
}

/** Without an entity: those with most claims. */
async function most() {
  const page = await ask("entities", { claimed: true, limit: 100 });
  return [
    el("h1", null, t("title.entities")),
    el("ul", { class: "plain" }, page.items.map((row) => el("li", null, el("a", { href: entityHref(row.iri) }, row.label), el("span", { class: "soft" }, ` ${number(row.claims)}`)))),
  ];
}

async function page() {
  if (!iri) return most();
  const entity = await ask("entity", { iri });
  document.title = `${entity.label} – Dateline`;
  const defs = svg("defs");
  const [said, did, here] = await Promise.all([
    claims("source", "claims.said", entity.claims.asSource),
    claims("actor", "claims.as-actor", entity.claims.asActor),
    claims("place", "claims.about", entity.claims.asPlace),
  ]);
  setTimeout(() => draw(entity)); // once the page holds the box to draw in
  return [
    svg("svg", { class: "unseen", "aria-hidden": "true" }, defs),
    el("p", { class: "soft small" }, entity.types.map((type) => type.label).slice(0, 3).join(" · ")),
    el("h1", null, entity.label),
    names(entity),
    entity.locatedIn.length > 0 && el("p", null, `${t("entity.in")} `, entity.locatedIn.map((place, i) => [i > 0 && ", ", el("a", { href: entityHref(place.iri) }, place.label)])),
    links(entity),
    el("div", { class: "columns even" },
      el("div", null, asSource(entity), neighbours(entity), held(entity, defs)),
      el("div", null, said, did, here)),
  ];
}

into(byId("entity"), page);

// Classes and properties with their documentation, from the Turtle itself.

import { ask, into } from "./api.js";
import { byId, el } from "./dom.js";
import { lang, t } from "./i18n.js";

const anchor = (name) => name.replace(/[^\w-]/g, "_");

/** A term's name, as a link where the page has it. */
function reference(known) {
  return (name, i) => [i > 0 && ", ", known.has(name) ? el("a", { href: `#${anchor(name)}` }, name) : name];
}

function row(title, names, link) {
  return names.length > 0 && el("div", null, el("dt", null, t(title)), el("dd", null, names.map(link)));
}

function termCard(term, link) {
  const words = [lang, ...Object.keys(term.labels).filter((code) => code !== lang)].map((code) => term.labels[code]).filter((word) => word);
  return el(
    "article",
    { class: "claim term", id: anchor(term.name) },
    el("h3", null, el("code", null, term.name), " ", el("span", { class: "soft" }, [...new Set(words)].join(" · "))),
    term.comment && el("p", null, term.comment),
    el("dl", { class: "small" }, row("ontology.parents", term.parents, link), row("ontology.domain", term.domain, link), row("ontology.range", term.range, link)),
  );
}

async function page() {
  const ontology = await ask("ontology");
  const groups = ["classes", "properties", "individuals"];
  const known = new Set(groups.flatMap((group) => ontology[group].map((term) => term.name)));
  const link = reference(known);
  return [
    el("h1", null, ontology.title || t("title.ontology")),
    ontology.description && el("p", null, ontology.description),
    el("p", { class: "small" }, el("code", null, ontology.iri)),
    el(
      "div",
      { class: "columns side-left" },
      el("nav", { class: "toc small", "aria-label": t("ontology.contents") }, groups.map((group) => [
        el("h2", null, t(`ontology.${group}`)),
        el("ul", { class: "plain" }, ontology[group].map((term) => el("li", null, el("a", { href: `#${anchor(term.name)}` }, term.name)))),
      ])),
      el("div", null, groups.map((group) => ontology[group].length > 0 && el("section", null, el("h2", null, t(`ontology.${group}`)), ontology[group].map((term) => termCard(term, link))))),
    ),
  ];
}

await into(byId("ontology"), page);
if (location.hash) byId(location.hash.slice(1))?.scrollIntoView();

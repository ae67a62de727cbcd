// A report: the article with every span of evidence marked, and the claims in its margin.

import { ask, into, reportHref } from "./api.js";
import { claimCard } from "./claim.js";
import { byId, el } from "./dom.js";
import { date, number, t } from "./i18n.js";
import { cut } from "./marks.js";

const parameters = new URLSearchParams(location.search);

/** Paragraphs of the body, as half-open spans; blank lines part them. */
function paragraphs(body) {
  const found = [];
  for (const match of body.matchAll(/[^\n](?:[^\n]|\n(?!\s*\n))*/g)) found.push([match.index, match.index + match[0].length]);
  return found;
}

/** Marks the claim in text and margin, and only it. */
function light(root, claim, on) {
  for (const node of root.querySelectorAll(".lit")) node.classList.remove("lit");
  if (!on) return;
  byId(`claim-${claim}`)?.classList.add("lit");
  for (const mark of root.querySelectorAll("mark")) if (mark.claims.includes(claim)) mark.classList.add("lit");
}

function article(report, root) {
  const spans = report.claims
    .map((claim, i) => ({ start: claim.evidence?.start, end: claim.evidence?.end, n: i + 1 }))
    .filter((span) => span.start !== undefined);
  const reference = (span) =>
    el("a", { class: "ref", href: `#claim-${span.n}`, id: `at-${span.n}`, "aria-label": t("report.note", { n: span.n }) }, `${span.n}`);
  const piece = (part) => {
    const words = report.body.slice(part.start, part.end);
    if (!part.spans.length) return words;
    const mark = el("mark", null, words);
    mark.claims = part.spans.map((span) => span.n);
    mark.addEventListener("mouseenter", () => light(root, mark.claims[0], true));
    mark.addEventListener("click", () => byId(`claim-${mark.claims[0]}`).scrollIntoView({ block: "nearest" }));
    return [mark, part.spans.filter((span) => span.end === part.end).map(reference)];
  };
  return el(
    "div",
    { class: "article", lang: report.language, id: "article" },
    paragraphs(report.body).map(([start, end]) => el("p", null, cut(start, end, spans).map(piece))),
  );
}

function margin(report, root) {
  return el(
    "section",
    { class: "margin", "aria-label": t("report.margin"), tabindex: 0 },
    el("h2", null, t("claims.in", { n: number(report.claims.length) })),
    report.claims.map((claim, i) => {
      const card = claimCard(claim, { number: i + 1, report: false, sentence: false });
      card.id = `claim-${i + 1}`;
      card.append(el("a", { class: "small", href: `#at-${i + 1}` }, t("report.back")));
      card.addEventListener("mouseenter", () => light(root, i + 1, true));
      card.addEventListener("focusin", () => light(root, i + 1, true));
      return card;
    }),
    report.claims.length === 0 && el("p", { class: "soft" }, t("report.no-claims")),
  );
}

function head(report) {
  const web = /^https?:/.test(report.url ?? "") && el("a", { href: report.url, rel: "noreferrer" }, t("report.original"));
  const parts = [report.publisher, report.author, report.published && date(report.published, "full"), web].filter((part) => part);
  return [
    el("h1", { lang: report.language }, report.headline || report.id),
    el("p", { class: "soft" }, parts.map((part, i) => [i > 0 && " · ", part])),
  ];
}

/** The claim that the address asks for: by its own IRI, its event's, or its evidence's, which begins with the claim's. */
function focusOn(report, focus) {
  const at = report.claims.findIndex((claim) => claim.iri === focus || claim.event.iri === focus || focus.startsWith(`${claim.iri}/`));
  if (at < 0) return;
  light(byId("report"), at + 1, true);
  byId(`claim-${at + 1}`).scrollIntoView({ block: "nearest" });
  byId(`at-${at + 1}`)?.scrollIntoView({ block: "center" });
}

async function start() {
  const root = byId("report");
  let iri = parameters.get("iri");
  if (!iri && parameters.get("id")) iri = `${(await ask("store")).base}report/${encodeURIComponent(parameters.get("id"))}`;
  let report;
  await into(root, async () => {
    if (!iri) return list();
    report = await ask("report", { iri });
    document.title = `${report.headline || report.id} – Dateline`;
    return [head(report), el("div", { class: "columns side-right" }, article(report, root), margin(report, root))];
  });
  const focus = parameters.get("focus");
  if (report && focus) focusOn(report, focus);
}

/** Without a report: all of them, the newest first. */
async function list() {
  const page = await ask("reports", { limit: 200 });
  return [
    el("h1", null, t("title.reports")),
    el("table", { id: "reports" },
      el("thead", null, el("tr", null, ["published", "headline", "publisher", "claims"].map((name) => el("th", { scope: "col", class: name === "claims" ? "num" : null }, t(`table.${name}`))))),
      el("tbody", null, page.items.map((report) => el(
        "tr",
        null,
        el("td", null, date(report.published, "short")),
        el("td", { lang: report.language }, el("a", { href: reportHref(report.iri) }, report.headline || report.id)),
        el("td", null, report.publisher),
        el("td", { class: "num" }, number(report.claims)),
      )))),
  ];
}

start().catch((error) => into(byId("report"), () => Promise.reject(error)));

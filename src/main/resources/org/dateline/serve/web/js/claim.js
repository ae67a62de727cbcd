// A claim as people read it: what, in which words, by whose account, against which others.

import { ask, entityHref, into, reportHref } from "./api.js";
import { el } from "./dom.js";
import { date, number, t, term } from "./i18n.js";
import { sentence } from "./marks.js";

const MAIN = ["object", "patient", "origin", "destination", "place"];

const named = (entity) => el("a", { href: entityHref(entity.iri) }, entity.label);

function tags(claim) {
  return [
    claim.polarity === "Denied" && el("span", { class: "tag denied" }, `✕ ${term("Denied")}`),
    claim.modality !== "Actual" && el("span", { class: "tag other" }, term(claim.modality)),
    claim.certainty !== "Certain" && el("span", { class: "tag other" }, term(claim.certainty)),
  ];
}

function when(event) {
  const words = (time) => date(time.value, "short");
  if (event.time) return words(event.time);
  if (event.start && event.end) return `${words(event.start)} – ${words(event.end)}`;
  if (event.start) return t("time.since", { day: words(event.start) });
  return event.end ? t("time.until", { day: words(event.end) }) : null;
}

/** Who does what to whom, and when: one line. */
export function what(claim) {
  const roles = claim.event.roles;
  const agents = roles.filter((role) => role.role === "agent");
  const first = MAIN.find((name) => roles.some((role) => role.role === name));
  const objects = roles.filter((role) => role.role === first);
  const rest = roles.filter((role) => role.role !== "agent" && role.role !== first);
  const list = (some) => some.map((role, i) => [i > 0 && ", ", named(role.entity)]);
  const time = when(claim.event);
  return el(
    "p",
    { class: "what" },
    agents.length ? [list(agents), " · "] : null,
    el("span", { class: "kind" }, claim.kindLabel),
    objects.length ? [" · ", list(objects)] : null,
    rest.map((role) => [", ", el("span", { class: "soft" }, `${role.label}: `), named(role.entity)]),
    time && el("span", { class: "soft" }, ` · ${time}`),
    tags(claim),
  );
}

/** Who says so, from the nearest source outwards to the report. */
export function chain(claim) {
  const links = claim.chain.filter((link) => link.source);
  if (!links.length) return el("p", { class: "chain" }, el("span", { class: "soft" }, t("claim.own-voice")));
  return el(
    "p",
    { class: "chain" },
    el("span", { class: "soft" }, `${t("claim.says")}: `),
    links.map((link, i) => [
      i > 0 && [" ", el("span", { class: "soft", "aria-label": t("claim.carried-by") }, "←"), " "],
      named(link.source),
      link.cue && el("span", { class: "soft" }, ` “${link.cue}”`),
      link.saidIn && el("span", { class: "soft" }, ` (${link.saidIn.label})`),
      link.saidOn && el("span", { class: "soft" }, `, ${date(link.saidOn, "short")}`),
    ]),
  );
}

function rivals(claim) {
  const list = el("div", { class: "waiting" });
  const box = el("details", null, el("summary", { class: "small" }, t("claim.rivals", { n: number(claim.rivals) })), list);
  box.addEventListener("toggle", () => {
    if (!box.open || box.dataset.asked) return;
    box.dataset.asked = "yes";
    into(list, async () => {
      const page = await ask("claims", { rivalOf: claim.iri, limit: 20 });
      list.classList.remove("waiting");
      return page.items.map((rival) => claimCard(rival, { rivals: false }));
    });
  });
  return box;
}

function origin(claim) {
  const report = claim.report;
  return el(
    "p",
    { class: "meta" },
    el("a", { href: reportHref(report.iri, claim.iri) }, report.headline || report.id),
    report.publisher && ` · ${report.publisher}`,
    report.published && ` · ${date(report.published, "short")}`,
  );
}

/**
 * The whole claim. Options: `number` for a claim in an article's margin, `report: false` leaves the report out,
 * `sentence: false` the sentence, `rivals: false` the rivals.
 */
export function claimCard(claim, options = {}) {
  const line = what(claim);
  if (options.number) line.prepend(el("span", { class: "n" }, `${options.number}`));
  return el(
    "article",
    { class: "claim", "data-claim": claim.iri },
    line,
    options.sentence !== false &&
      el("blockquote", { lang: claim.language }, sentence(claim.sentence, claim.evidence?.inSentence)),
    chain(claim),
    options.report !== false && origin(claim),
    options.rivals !== false && claim.rivals > 0 && rivals(claim),
  );
}

// The HTTP API: addresses, and what goes wrong on the way.

import { el, show } from "./dom.js";
import { lang, t } from "./i18n.js";

/** An address with parameters; those that are empty are left out, lists become several of one name. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") query.append(name, one);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Asks the API; throws an error with the server's own sentence. */
export async function ask(path, parameters = {}, signal = undefined) {
  const answer = await fetch(address(`/api/${path}`, { ...parameters, lang }), { signal });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.error ?? t("failed.status", { status: answer.status }));
  return body;
}

/** All items of a paged list, up to `most`. */
export async function askAll(path, parameters, most = 1000) {
  const items = [];
  for (;;) {
    const page = await ask(path, { ...parameters, offset: items.length, limit: 200 });
    items.push(...page.items);
    if (items.length >= page.total || items.length >= most || page.items.length === 0) return items;
  }
}

/** Shows what `work` makes in `place`; where it fails, the reason. A later call for the same place wins. */
export async function into(place, work) {
  const turn = Symbol("turn");
  place.turn = turn;
  place.setAttribute("aria-busy", "true");
  try {
    const made = await work();
    if (place.turn === turn) show(place, made);
  } catch (error) {
    if (error.name === "AbortError" || place.turn !== turn) return;
    show(place, el("p", { class: "notice failed", role: "alert" }, t("failed", { reason: error.message })));
  }
}

export const entityHref = (iri) => address("/entity", { iri });
export const reportHref = (iri, focus) => address("/report", { iri, focus });

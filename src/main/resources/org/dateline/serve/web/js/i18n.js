// The interface's words, one JSON file a language.

export const lang = document.documentElement.lang;
const words = await (await fetch(`/i18n/${lang}.json`)).json();

/** The words for `key`, with `{name}` replaced; the key itself when there are none. */
export function t(key, values) {
  const text = words[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "") : text;
}

/** The words for one of the ontology's local names, such as `Denied`; the name itself when there are none. */
export const term = (name) => words[`term.${name}`] ?? name;

export const number = (value) => new Intl.NumberFormat(lang).format(value);

/** Puts words into all elements that ask for them: `data-t` into their text, `data-t-label` and `-hint` into attributes. */
export function translate(root = document) {
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    // A sign on a button is not clear to everybody who sees it.
    if (node.tagName === "BUTTON") node.title = t(node.dataset.tLabel);
  }
  for (const node of root.querySelectorAll("[data-t-hint]")) node.setAttribute("placeholder", t(node.dataset.tHint));
}

/** A date as the API gives it (a day, a month, a year, or a day of an unknown year), in words. */
export function date(value, style = "long") {
  if (!value) return "";
  const year = /^-?\d{4,}/.exec(value)?.[0];
  const options = { timeZone: "UTC" };
  let day;
  if (/^\d{4}-\d\d-\d\d/.test(value)) {
    day = new Date(value.slice(0, 10));
    Object.assign(options, { day: "numeric", month: style === "short" ? "short" : "long", year: "numeric" });
    if (style === "full") options.weekday = "long";
  } else if (/^\d{4}-\d\d$/.test(value)) {
    day = new Date(`${value}-01`);
    Object.assign(options, { month: "long", year: "numeric" });
  } else if (/^--\d\d-\d\d$/.test(value)) {
    day = new Date(`2000-${value.slice(2)}`);
    Object.assign(options, { day: "numeric", month: "long" });
  } else return year ?? value;
  return Number.isNaN(day.valueOf()) ? value : new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, options).format(day);
}

/** A country's name in the interface's language, from its ISO 3166 code. */
export function country(code, otherwise) {
  try {
    return (code && new Intl.DisplayNames([lang], { type: "region" }).of(code)) || otherwise;
  } catch {
    return otherwise;
  }
}

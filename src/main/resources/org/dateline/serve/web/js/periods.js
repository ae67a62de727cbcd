// Control periods in words: between which days somebody held a place.

import { el } from "./dom.js";
import { date, t } from "./i18n.js";

/** `earliest` and `latest` bound one end of a period; the words say as much as is known. */
function end(earliest, latest, kind) {
  if (!earliest && !latest) return null;
  if (earliest && latest && earliest !== latest) {
    return t(`period.${kind}-between`, { from: date(earliest, "short"), to: date(latest, "short") });
  }
  if (earliest && latest) return t(`period.${kind}`, { day: date(earliest, "short") });
  return earliest
    ? t(`period.${kind}-after`, { day: date(earliest, "short") })
    : t(`period.${kind}-before`, { day: date(latest, "short") });
}

export function span(period) {
  const parts = [
    end(period.earliestBegin, period.latestBegin, "begin"),
    end(period.earliestEnd, period.latestEnd, "end"),
  ].filter((part) => part);
  return parts.length ? parts.join(", ") : t("period.open");
}

export function standing(period) {
  const words = [t(`standing.${period.standing}`)];
  if (period.credibility) words.push(t("credibility", { n: period.credibility, words: t(`credibility.${period.credibility}`) }));
  return el("span", { class: "small soft" }, words.join(" · "));
}

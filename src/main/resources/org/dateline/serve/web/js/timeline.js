// Claims by day, with the slider that chooses one. The slider is an input of the browser's, so keys and screen readers work.

import { byId, show, svg } from "./dom.js";
import { date, lang, number, t } from "./i18n.js";

const DAY = 86_400_000;
const MARGIN = 30; // days before the first and after the last report

const asDay = (value) => Math.round(Date.parse(`${value.slice(0, 10)}T00:00Z`) / DAY);
const asText = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** The window that is worth looking at: around the days on which reports appeared; the whole when nothing is known of them. */
function windowOf(days, published) {
  const all = [days[0], days.at(-1)];
  if (!published.from) return { near: all, all };
  const near = [asDay(published.from) - MARGIN, asDay(published.to) + MARGIN];
  return { near: [Math.max(near[0], all[0]), Math.min(near[1], Math.max(all[1], asDay(published.to)))], all };
}

/** A timeline over `counts` (day → number of claims). `moved(day)` is called whenever another day is chosen. */
export function timeline(counts, published, moved) {
  const d3 = globalThis.d3;
  const chart = byId("chart");
  const slider = byId("slider");
  const perDay = new Map(counts.map((entry) => [asDay(entry.day), entry.count]));
  const days = [...perDay.keys()].sort((a, b) => a - b);
  const { near, all } = windowOf(days, published);
  let [from, to] = near;
  let now = from;
  let playing = null;

  /** Bars of a day, a week, a month: never thinner than can be seen. */
  function bars(width) {
    const step = [1, 7, 30, 91, 365, 1826].find((days) => ((to - from + 1) / days) * 3 <= width) ?? 3652;
    const sums = new Map();
    for (const [day, count] of perDay) {
      if (day < from || day > to) continue;
      const start = from + Math.floor((day - from) / step) * step;
      sums.set(start, (sums.get(start) ?? 0) + count);
    }
    return { step, sums };
  }

  function draw() {
    const { width, height } = chart.getBoundingClientRect();
    if (!width) return;
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`); // on paper, where there is less room, it is smaller
    const bottom = height - 22; // room for the axis
    const inset = 8; // half the width of the slider's thumb: needle and thumb stand above one another
    const x = d3.scaleLinear([from, to + 1], [inset, width - inset]);
    const { step, sums } = bars(width);
    const y = d3.scaleLinear([0, d3.max(sums.values()) ?? 1], [0, bottom - 6]);
    const time = d3.scaleUtc([new Date(from * DAY), new Date((to + 1) * DAY)], [inset, width - inset]);
    const axis = svg("g", { class: "axis", transform: `translate(0,${bottom})` });
    const long = to - from > 900;
    const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
      timeZone: "UTC",
      year: long ? "numeric" : undefined,
      month: long ? undefined : "short",
      day: long ? undefined : "numeric",
    });
    d3.select(axis).call(d3.axisBottom(time).ticks(Math.max(2, width / 110)).tickFormat((d) => format.format(d)).tickSizeOuter(0));
    const drawn = [...sums].map(([day, count]) =>
      svg(
        "rect",
        {
          class: `bar${now >= day && now < day + step ? " now" : ""}`,
          x: x(day) + 0.5,
          y: bottom - y(count),
          width: Math.max(1.5, x(day + step) - x(day) - 1),
          height: y(count),
          onclick: () => set(step === 1 ? day : nearest(day, step)),
        },
        svg("title", null, `${date(asText(day))}: ${number(count)}`),
      ),
    );
    const middle = x(now + 0.5);
    show(chart, drawn, axis, svg("line", { class: "needle", x1: middle, x2: middle, y1: 0, y2: bottom }));
  }

  const nearest = (start, step) => days.find((day) => day >= start && day < start + step) ?? start;

  function range() {
    slider.min = from;
    slider.max = to;
    const hidden = days.filter((day) => day < near[0] || day > near[1]);
    const whole = byId("whole");
    whole.hidden = hidden.length === 0;
    const n = hidden.reduce((sum, day) => sum + perDay.get(day), 0);
    whole.textContent = from === all[0] && to === all[1] ? t("timeline.near") : t("timeline.whole", { n: number(n) });
  }

  function set(day) {
    now = Math.max(from, Math.min(to, day));
    slider.value = now;
    slider.setAttribute("aria-valuetext", date(asText(now), "full"));
    byId("day-count").textContent = t("day.count", { n: number(perDay.get(now) ?? 0) });
    draw();
    moved(asText(now));
  }

  function play() {
    const button = byId("play");
    const stop = playing !== null;
    clearInterval(playing);
    playing = stop ? null : setInterval(() => (now >= to ? play() : set(now + 1)), 700);
    if (!stop && now >= to) set(from);
    button.textContent = t(stop ? "day.play" : "day.pause");
    button.setAttribute("aria-pressed", String(!stop));
  }

  slider.addEventListener("input", () => set(Number(slider.value)));
  byId("earlier").addEventListener("click", () => set(now - 1));
  byId("later").addEventListener("click", () => set(now + 1));
  byId("play").addEventListener("click", play);
  byId("whole").addEventListener("click", () => {
    [from, to] = from === all[0] && to === all[1] ? near : all;
    range();
    set(now);
  });
  new ResizeObserver(draw).observe(chart);
  range();

  return {
    /** Chooses a day, widening the window if it lies outside. */
    set(value) {
      const day = asDay(value);
      if (day < from || day > to) {
        [from, to] = [Math.min(all[0], day), Math.max(all[1], day)];
        range();
      }
      set(day);
    },
    /** The day of which most is claimed, of those in the window. */
    busiest: () => asText(days.filter((d) => d >= from && d <= to).reduce((a, b) => (perDay.get(b) > perDay.get(a) ? b : a), days[0])),
  };
}

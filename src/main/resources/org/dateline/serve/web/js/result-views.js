// Views of a query's results that Yasgui lacks: bars, a map, a network. Each is a plug-in of Yasr.

import { entityHref } from "./api.js";
import { el, show, svg } from "./dom.js";
import { number, t } from "./i18n.js";
import { network } from "./network.js";
import { palette } from "./palette.js";
import { worldMap } from "./worldmap.js";

const MOST_BARS = 40;
const MOST_NODES = 300;
const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;

/** An IRI's last part, or a literal as it is. */
function brief(term) {
  if (!term) return "";
  return term.type === "uri" ? decodeURIComponent(term.value.replace(/[/#]$/, "").replace(/^.*[/#]/, "")).replaceAll("_", " ") : term.value;
}

class View {
  priority = 1;

  constructor(yasr) {
    this.yasr = yasr;
  }

  rows() {
    return this.yasr.results?.getBindings?.() ?? [];
  }

  variables() {
    return this.yasr.results?.getVariables?.() ?? [];
  }

  getIcon() {
    return el("span", { "aria-hidden": "true" }, this.sign);
  }
}

/** Bars: the first numeric column by the first other one; without numbers, how many rows each value of the first has. */
export class ChartView extends View {
  label = t("view.chart");
  sign = "▤";

  canHandleResults() {
    return this.rows().length > 0;
  }

  bars() {
    const rows = this.rows();
    const isNumeric = (name) => rows.some((row) => NUMERIC.test(row[name]?.datatype ?? ""));
    const value = this.variables().find(isNumeric);
    const name = this.variables().find((variable) => variable !== value) ?? value;
    const sums = new Map();
    for (const row of rows) {
      const key = brief(row[name]) || "–";
      sums.set(key, (sums.get(key) ?? 0) + (value ? Number(row[value]?.value ?? 0) : 1));
    }
    const title = value ? `?${value} / ?${name}` : t("view.rows-by", { name: `?${name}` });
    return { title, bars: [...sums].sort((a, b) => b[1] - a[1]).slice(0, MOST_BARS) };
  }

  draw() {
    const { title, bars } = this.bars();
    const most = Math.max(...bars.map(([, value]) => value), 1);
    show(
      this.yasr.resultsEl,
      el("figure", { class: "bars" }, el("figcaption", { class: "small soft" }, title), el("table", null, el("tbody", null, bars.map(([name, value]) => {
        const bar = svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
          svg("rect", { width: Math.max(0, (100 * value) / most), height: 10 }));
        return el("tr", null, el("th", { scope: "row" }, name), el("td", null, bar), el("td", { class: "num" }, number(value)));
      })))),
    );
  }
}

/** Points: of a WKT literal, or of two columns named lat and long. */
export class MapView extends View {
  label = t("view.map");
  sign = "◍";

  points() {
    const variables = this.variables();
    const [lat, lon] = [variables.find((v) => /^lat/i.test(v)), variables.find((v) => /^(lon|lng)/i.test(v))];
    return this.rows().flatMap((row, i) => {
      const wkt = Object.values(row).map((term) => /POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i.exec(term.value)).find((match) => match);
      const at = wkt ? [Number(wkt[1]), Number(wkt[2])] : lat && lon && row[lat] && row[lon] ? [Number(row[lon].value), Number(row[lat].value)] : null;
      if (!at || at.some(Number.isNaN)) return [];
      const label = variables.map((v) => row[v]).find((term) => term && !/POINT/i.test(term.value));
      const iri = Object.values(row).find((term) => term.type === "uri")?.value ?? `row-${i}`;
      const properties = { iri, label: brief(label) || `${i + 1}`, claims: 1, standing: "Undisputed", holders: [{ iri, label: "" }] };
      return [{ geometry: { coordinates: at }, properties }];
    });
  }

  canHandleResults() {
    return this.points().length > 0;
  }

  draw() {
    const box = el("div", { class: "map-box" });
    show(this.yasr.resultsEl, box);
    const map = worldMap(box, (iri) => iri.includes(":") && location.assign(entityHref(iri)));
    map.places(this.points(), palette([]));
    map.fit();
  }
}

/** A network: of the triples of a CONSTRUCT, or of a SELECT's first two columns of IRIs. */
export class GraphView extends View {
  label = t("view.graph");
  sign = "⚯";

  edges() {
    const statements = this.yasr.results?.getStatements?.();
    if (statements) {
      return statements
        .filter((quad) => quad.object.termType !== "Literal")
        .map((quad) => [quad.subject.value, quad.object.value, brief({ type: "uri", value: quad.predicate.value })]);
    }
    const columns = this.variables().filter((name) => this.rows().some((row) => row[name]?.type === "uri"));
    if (columns.length < 2) return [];
    const [from, to] = columns.length === 3 ? [columns[0], columns[2]] : columns;
    const label = columns.length === 3 ? columns[1] : null;
    return this.rows()
      .filter((row) => row[from]?.type === "uri" && row[to]?.type === "uri")
      .map((row) => [row[from].value, row[to].value, label ? brief(row[label]) : ""]);
  }

  canHandleResults() {
    return this.edges().length > 0;
  }

  draw() {
    const edges = this.edges().slice(0, MOST_NODES);
    const nodes = [...new Set(edges.flatMap(([from, to]) => [from, to]))];
    const box = el("div", { class: "network", role: "img", "aria-label": t("view.graph") });
    show(this.yasr.resultsEl, box);
    network(
      box,
      nodes.map((iri) => ({ id: iri, label: brief({ type: "uri", value: iri }) })),
      edges.map(([from, to, label]) => ({ from, to, label })),
      (iri) => location.assign(entityHref(iri)),
    );
  }
}

// The SPARQL editor: Yasgui, with this store's endpoint, prefixes, terms and questions, and three more views of results.

import { ask, into } from "./api.js";
import { byId, el, show } from "./dom.js";
import { t } from "./i18n.js";
import { ChartView, GraphView, MapView } from "./result-views.js";

const { Yasgui } = globalThis;
const { Yasqe, Yasr } = Yasgui;

/** Completion knows the store's prefixes and the ontology's terms; Yasgui's own would ask the internet. */
function completion(prefixes, ontology) {
  const iris = (terms) => terms.map((term) => term.iri);
  const starting = (list) => (_, token) => list.filter((iri) => iri.startsWith(token?.autocompletionString ?? "")).slice(0, 100);
  const properties = [...iris(ontology.properties), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"];
  const { prefixes: prefixCompleter, property, class: classes } = Yasqe.Autocompleters;
  prefixCompleter.get = () => Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort();
  prefixCompleter.persistenceId = undefined; // another store may have other prefixes
  property.get = starting(properties);
  property.autoShow = true;
  classes.get = starting(iris(ontology.classes));
  classes.autoShow = true;
  Yasqe.registerAutocompleter({
    ...classes,
    name: "individual",
    get: starting(iris(ontology.individuals)),
    isValidCompletionPosition: (editor) => {
      const token = editor.getCompleteToken();
      return token.string.includes(":") && !classes.isValidCompletionPosition(editor) && !property.isValidCompletionPosition(editor);
    },
  });
}

function questions(items, editor) {
  const select = byId("questions");
  show(select, el("option", { value: "" }, t("sparql.choose")), items.map((item) => el("option", { value: item.name }, item.title)));
  select.addEventListener("change", () => {
    const item = items.find((one) => one.name === select.value);
    byId("meaning").textContent = item?.meaning ?? "";
    if (!item) return;
    const tab = editor.getTab();
    if (tab.getQuery().trim() === "") tab.setQuery(item.sparql);
    else editor.addTab(true, { ...Yasgui.Tab.getDefaults(editor), name: item.title }).setQuery(item.sparql);
  });
}

/** What Yasgui leaves without a name, for screen readers. */
function nameParts(root) {
  const label = (selector, key) => root.querySelectorAll(selector).forEach((node) => node.setAttribute("aria-label", t(key)));
  label(".CodeMirror textarea", "sparql.editor");
  label(".yasqe_queryButton", "sparql.run");
  label(".autocomplete", "sparql.endpoint");
  // The button that opens a tab stands in the list of tabs, where only tabs may be.
  root.querySelectorAll(".tabsList button[aria-label]:not([role])").forEach((node) => node.setAttribute("role", "tab"));
  label(".CodeMirror-scroll, .yasr_results", "sparql.scroll");
  for (const node of root.querySelectorAll(".CodeMirror-scroll, .yasr_results, .dt-scroll-body")) node.tabIndex = 0;
}

async function start() {
  const [store, ontology, named] = await Promise.all([ask("store"), ask("ontology"), ask("questions")]);
  completion(store.prefixes, ontology);
  Yasr.registerPlugin("chart", ChartView);
  Yasr.registerPlugin("map", MapView);
  Yasr.registerPlugin("graph", GraphView);
  Yasr.defaults.prefixes = store.prefixes;
  Yasr.defaults.pluginOrder = ["table", "chart", "map", "graph", "response"];
  Yasqe.defaults.prefixCcApi = undefined;
  Yasqe.defaults.value = named.items[0]?.sparql ?? "SELECT * { ?s ?p ?o } LIMIT 10";
  const root = byId("yasgui");
  show(root);
  const editor = new Yasgui(root, {
    requestConfig: { endpoint: `${location.origin}/store/sparql`, acceptHeaderGraph: "text/turtle,*/*;q=0.9" },
    endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
    autofocus: false,
    contextMenuContainer: root,
    tabName: t("sparql.tab"),
  });
  globalThis.yasgui = editor;
  questions(named.items, editor);
  new MutationObserver(() => nameParts(root)).observe(root, { childList: true, subtree: true });
  nameParts(root);
}

/** Addresses to copy into other programs; a click takes the whole. */
for (const [id, path] of [["endpoint", "/store/sparql"], ["reconcile", "/reconcile"]]) {
  const field = byId(id);
  field.value = location.origin + path;
  field.addEventListener("focus", () => field.select());
}

start().catch((error) => into(byId("yasgui"), () => Promise.reject(error)));

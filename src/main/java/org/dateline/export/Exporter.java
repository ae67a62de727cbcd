package org.dateline.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.Store;

/** Writes a store out, or some of its reports. */
public final class Exporter {
  private static final Node REIFIES =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
  private static final Node IDENTIFIER = NodeFactory.createURI("https://schema.org/identifier");

  private final Store store;
  private final Map<String, String> prefixes;

  /**
   * Exports from this store.
   *
   * @param prefixes shorten IRIs in the formats that have prefixes
   */
  public Exporter(Store store, Map<String, String> prefixes) {
    this.store = store;
    this.prefixes = prefixes;
  }

  /**
   * Writes all graphs, or those of some reports, as UTF-8. The same store gives the same bytes.
   *
   * @param reports ids or IRIs of reports; everything when empty
   * @throws ExportException when the store holds no such report
   */
  public void export(Format format, List<String> reports, OutputStream out) {
    export(format, Graphs.ALL, reports, out);
  }

  /**
   * Writes graphs as UTF-8. The same store gives the same bytes.
   *
   * @param which graphs, when no reports are named
   * @param reports ids or IRIs of reports; when empty, {@code which} decides
   * @throws ExportException when the store holds no such report
   */
  public void export(Format format, Graphs which, List<String> reports, OutputStream out) {
    store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          List<Node> graphs = graphs(data, which, reports);
          switch (format) {
            case TURTLE -> write(new TurtleSheet(false, prefixes), true, data, graphs, out);
            case TRIG -> write(new TurtleSheet(true, prefixes), false, data, graphs, out);
            case NTRIPLES -> write(new LineSheet(false), true, data, graphs, out);
            case NQUADS -> write(new LineSheet(true), false, data, graphs, out);
            case JSONLD -> JsonLdSheet.write(whole(true, data, graphs), prefixes, out);
            case RDFXML -> rdfXml(whole(false, data, graphs), out);
            case RDF12 -> reified(data, graphs, out);
            case NANOPUB -> nanopublications(data, graphs, out);
            case GEOJSON -> GeoJson.write(data, graphs, out);
            case WIKIDATA -> quickStatements(data, graphs, out);
          }
          return null;
        });
  }

  private List<Node> graphs(DatasetGraph data, Graphs which, List<String> reports) {
    List<Node> graphs = new ArrayList<>();
    if (reports.isEmpty()) {
      Iter.iter(data.listGraphNodes())
          .filter(graph -> which.has(graph, store.base()))
          .forEachRemaining(graphs::add);
    }
    for (String report : reports) {
      List<Node> named = reports(data, report);
      if (named.isEmpty()) {
        throw new ExportException(
            ExportException.Code.UNKNOWN_REPORT,
            "the store at " + store.folder() + " holds no report " + report);
      }
      graphs.addAll(named);
    }
    graphs.sort(Order::compare);
    return graphs.stream().distinct().toList();
  }

  /** By IRI, or by the id that the report was given. */
  private List<Node> reports(DatasetGraph data, String name) {
    Node iri = NodeFactory.createURI(name);
    if (name.startsWith(store.base() + "report/") && data.containsGraph(iri)) {
      return List.of(iri);
    }
    Node id = NodeFactory.createLiteralString(name);
    return Iter.iter(data.find(Node.ANY, Node.ANY, IDENTIFIER, id)).map(Quad::getGraph).toList();
  }

  private void write(
      Sheet sheet, boolean merged, DatasetGraph data, List<Node> graphs, OutputStream out) {
    AWriter writer = IO.wrapUTF8(out);
    sheet.start(writer, prefixes);
    Once once = new Once();
    for (Node graph : graphs) {
      List<Triple> triples = triples(data, graph);
      sheet.graph(
          writer,
          graph,
          merged ? triples.stream().filter(t -> once.isFirst(graph, t)).toList() : triples);
    }
    writer.flush();
  }

  private DatasetGraph whole(boolean named, DatasetGraph data, List<Node> graphs) {
    DatasetGraph whole = DatasetGraphFactory.create();
    for (Node graph : graphs) {
      Node target = named ? graph : Quad.defaultGraphIRI;
      triples(data, graph).forEach(t -> whole.add(Quad.create(target, t)));
    }
    return whole;
  }

  private void rdfXml(DatasetGraph whole, OutputStream out) {
    whole.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
    RDFWriter.source(whole.getDefaultGraph()).format(RDFFormat.RDFXML_PLAIN).output(out);
  }

  /**
   * A reifier asserts nothing: a denied claim reifies its triple too, which then stands nowhere.
   */
  private void reified(DatasetGraph data, List<Node> graphs, OutputStream out) {
    AWriter writer = IO.wrapUTF8(out);
    TurtleSheet sheet = new TurtleSheet(false, prefixes);
    sheet.start(writer, prefixes);
    Once once = new Once();
    for (Node graph : graphs) {
      List<Triple> all = new ArrayList<>(triples(data, graph));
      all.removeIf(t -> !once.isFirst(graph, t));
      for (ToldClaim claim : ToldClaim.in(data, graph)) {
        for (Triple t : claim.direct()) {
          all.add(Triple.create(claim.iri(), REIFIES, NodeFactory.createTripleTerm(t)));
        }
      }
      all.sort(Order.TRIPLES);
      sheet.graph(writer, graph, all);
    }
    writer.flush();
  }

  private void nanopublications(DatasetGraph data, List<Node> graphs, OutputStream out) {
    AWriter writer = IO.wrapUTF8(out);
    Nanopublications nanopublications = new Nanopublications(store.base(), prefixes);
    nanopublications.start(writer);
    graphs.forEach(g -> nanopublications.graph(writer, data, g));
    writer.flush();
  }

  private static void quickStatements(DatasetGraph data, List<Node> graphs, OutputStream out) {
    AWriter writer = IO.wrapUTF8(out);
    QuickStatements rows = new QuickStatements(data);
    graphs.forEach(g -> rows.graph(writer, g));
    writer.flush();
  }

  private static List<Triple> triples(DatasetGraph data, Node graph) {
    Comparator<Triple> order = Order.TRIPLES;
    return Iter.iter(data.find(graph, Node.ANY, Node.ANY, Node.ANY))
        .map(Quad::asTriple)
        .toList()
        .stream()
        .sorted(order)
        .toList();
  }
}

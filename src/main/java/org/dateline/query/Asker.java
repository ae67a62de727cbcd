package org.dateline.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.query.QuestionException.Code;
import org.dateline.store.Store;

/** Puts a query to a store and writes the answer. */
public final class Asker {
  private final Store store;
  private final Map<String, String> prefixes;

  /** Asks this store. */
  public Asker(Store store) {
    this.store = store;
    this.prefixes = Prefixes.of(store.base());
  }

  /**
   * Writes the answer to a question, as UTF-8.
   *
   * @param question SELECT, ASK, CONSTRUCT or DESCRIBE; the usual prefixes need no declaration
   * @param set values for the variables that the question marks as ones to set
   * @throws QuestionException when it is no query, when what is set is unknown, or when the answer
   *     has no such format
   */
  public void ask(Question question, Map<String, String> set, Presentation look, OutputStream out) {
    Query query = Sparql.parse(question.text(), question.name(), prefixes);
    store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          Parameters.set(query, question, set, new Names(data, store.base()));
          answer(query, data, look, out);
          return null;
        });
  }

  private void answer(Query query, DatasetGraph data, Presentation look, OutputStream out) {
    Format format = look.format();
    try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
      if (query.isSelectType()) {
        write(chosen(exec.select(), look.columns()), format, look.width(), out);
      } else if (query.isAskType()) {
        write(exec.ask(), format, out);
      } else if (query.isConstructQuad()) {
        write(exec.constructDataset(), format, out);
      } else if (query.isConstructType() || query.isDescribeType()) {
        Iterator<Triple> triples =
            query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
        write(triples, format, look.width(), out);
      } else {
        String message = "only SELECT, ASK, CONSTRUCT and DESCRIBE can be asked";
        throw new QuestionException(Code.FORMAT, message);
      }
    }
  }

  private static RowSet chosen(RowSet rows, List<String> columns) {
    if (columns.isEmpty()) {
      return rows;
    }
    List<Var> vars = columns.stream().map(Var::alloc).toList();
    for (Var v : vars) {
      if (!rows.getResultVars().contains(v)) {
        throw new QuestionException(
            Code.UNKNOWN_VARIABLE,
            "there is no column "
                + v.getVarName()
                + " in the answer; there are "
                + rows.getResultVars().stream()
                    .map(Var::getVarName)
                    .collect(Collectors.joining(", ")));
      }
    }
    return RowSetStream.create(vars, rows);
  }

  private void write(RowSet rows, Format format, int width, OutputStream out) {
    if (format == Format.TABLE) {
      table(rows, width, out);
    } else {
      writer(format, "SELECT").write(out, rows, ARQ.getContext());
    }
  }

  private static void write(boolean yes, Format format, OutputStream out) {
    if (format == Format.TABLE) {
      print(out, yes ? "yes\n" : "no\n");
    } else {
      writer(format, "ASK").write(out, yes, ARQ.getContext());
    }
  }

  private void write(Iterator<Triple> triples, Format format, int width, OutputStream out) {
    switch (format) {
      case CSV, TSV -> write(asRows(triples), format, width, out);
      case XML -> write(triples, RDFFormat.RDFXML, out);
      case JSON -> write(triples, RDFFormat.JSONLD, out);
      default -> write(triples, RDFFormat.TURTLE_PRETTY, out);
    }
  }

  private void write(Iterator<Triple> triples, RDFFormat format, OutputStream out) {
    var graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    triples.forEachRemaining(graph::add);
    RDFWriter.source(graph).format(format).output(out);
  }

  private void write(DatasetGraph quads, Format format, OutputStream out) {
    prefixes.forEach(quads.prefixes()::add);
    RDFFormat rdf =
        switch (format) {
          case TABLE, TURTLE -> RDFFormat.TRIG_PRETTY;
          case JSON -> RDFFormat.JSONLD;
          default ->
              throw new QuestionException(
                  Code.FORMAT, "a CONSTRUCT with GRAPH gives quads: use turtle (TriG) or json");
        };
    RDFWriter.source(quads).format(rdf).output(out);
  }

  private static RowSet asRows(Iterator<Triple> triples) {
    List<Var> vars = List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));
    Iterator<org.apache.jena.sparql.engine.binding.Binding> rows =
        org.apache.jena.atlas.iterator.Iter.map(
            triples,
            t ->
                BindingFactory.binding(
                    vars.get(0), t.getSubject(),
                    vars.get(1), t.getPredicate(),
                    vars.get(2), t.getObject()));
    return RowSetStream.create(vars, QueryIterPlainWrapper.create(rows));
  }

  private void table(RowSet rows, int width, OutputStream out) {
    List<Var> vars = rows.getResultVars();
    Table table = new Table(vars.stream().map(Var::getVarName).toList(), width, out);
    while (rows.hasNext()) {
      var row = rows.next();
      List<Table.Cell> cells = new ArrayList<>(vars.size());
      for (Var v : vars) {
        cells.add(cell(row.get(v)));
      }
      table.add(cells);
    }
    table.end();
  }

  private Table.Cell cell(Node node) {
    if (node == null) {
      return Table.Cell.text("");
    }
    if (node.isLiteral()) {
      boolean number = node.getLiteral().isWellFormed() && node.getLiteralValue() instanceof Number;
      return new Table.Cell(node.getLiteralLexicalForm(), number);
    }
    String text = node.isURI() ? Prefixes.shorten(node.getURI(), prefixes) : node.toString();
    return Table.Cell.text(text);
  }

  private static RowSetWriter writer(Format format, String form) {
    Lang lang =
        switch (format) {
          case CSV -> ResultSetLang.RS_CSV;
          case TSV -> ResultSetLang.RS_TSV;
          case JSON -> ResultSetLang.RS_JSON;
          case XML -> ResultSetLang.RS_XML;
          default ->
              throw new QuestionException(
                  Code.FORMAT,
                  "the answer to a " + form + " is no graph, so " + format + " cannot hold it");
        };
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }

  private static void print(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

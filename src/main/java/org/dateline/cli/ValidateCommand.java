package org.dateline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.dateline.query.Prefixes;
import org.dateline.store.Store;
import org.dateline.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline validate}. */
@Command(
    name = "validate",
    header = {"Checks that what the store holds is well formed.", ""},
    description = {
      "Checks each report's graph and the ledger against the SHACL shapes of ontology/shapes.ttl, and"
          + " tells in words what is wrong where. The exit code is 1 when something is.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline validate",
      "  dateline validate --format turtle > report.ttl     as a SHACL validation report",
      "  dateline validate --shapes my-shapes.ttl"
    })
final class ValidateCommand implements Callable<Integer> {
  /** How findings are written. */
  enum Format {
    TEXT,
    TURTLE
  }

  @Mixin StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or turtle (default: ${DEFAULT-VALUE}).")
  Format format;

  @Option(
      names = "--shapes",
      paramLabel = "FILE",
      description = "Shapes of your own, in Turtle, instead of Dateline's.")
  Path shapes;

  private final Console console;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = shapes == null ? console.home().resolve("ontology/shapes.ttl") : shapes;
    ValidationReport.Builder report = ValidationReport.create();
    PrintStream out = console.print();
    long[] found = {0};
    long graphs;
    try (Store opened = Store.openExisting(store.dir)) {
      Map<String, String> prefixes = Prefixes.of(opened.base());
      graphs =
          new Validator(opened, file)
              .run(
                  (graph, entry) -> {
                    found[0]++;
                    if (format == Format.TURTLE) {
                      report.addReportEntry(entry);
                    } else {
                      out.println(sentence(graph, entry, prefixes));
                    }
                  });
    }
    if (format == Format.TURTLE) {
      RDFDataMgr.write(out, report.build().getModel(), Lang.TURTLE);
    } else {
      out.println(
          AccountText.count(graphs, "graph")
              + " checked, "
              + (found[0] == 0 ? "all well formed" : AccountText.count(found[0], "violation")));
    }
    out.flush();
    return found[0] == 0 ? Exit.DONE : Exit.SOME_UNREAD;
  }

  private static String sentence(Node graph, ReportEntry entry, Map<String, String> prefixes) {
    String value = entry.value() == null ? "" : ", where it has " + shown(entry.value(), prefixes);
    return shown(graph, prefixes)
        + ": "
        + shown(entry.focusNode(), prefixes)
        + value
        + ": "
        + entry.message();
  }

  private static String shown(Node node, Map<String, String> prefixes) {
    return node.isURI() ? Prefixes.shorten(node.getURI(), prefixes) : node.toString();
  }
}

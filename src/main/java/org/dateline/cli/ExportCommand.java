package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.export.Exporter;
import org.dateline.export.Format;
import org.dateline.export.Graphs;
import org.dateline.query.Prefixes;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline export}. */
@Command(
    name = "export",
    header = {"Writes the store out.", ""},
    description = {
      "Writes the store out: graphs in the order of their names, triples sorted, so that two exports"
          + " can be compared with diff. Turtle, N-Triples and RDF/XML hold the triples of all graphs,"
          + " each once, Turtle and N-Triples graph by graph; TriG, N-Quads and JSON-LD keep the"
          + " graphs apart. JSON-LD and RDF/XML need memory for all that is exported, the others"
          + " for one report.",
      "",
      "rdf12 is Turtle 1.2, in which each claim reifies the plain triple that it speaks of. nanopub"
          + " gives a nanopublication for each claim, as TriG; geojson the claims and control periods"
          + " whose place has coordinates; wikidata rows for QuickStatements, only for claims that"
          + " Wikidata has a property for (dl:wikidataProperty in the ontology; no relation that ships"
          + " has one), whose entities are linked to it and whose report has an address.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline export > store.ttl",
      "  dateline export --format nquads -o store.nq",
      "  dateline export --graphs reports > claims.ttl",
      "  dateline export --format trig --report vi04-kandahar",
      "  dateline export --format geojson -o claims.geojson"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "turtle",
      description =
          "turtle, ntriples, trig, nquads, jsonld, rdfxml, rdf12, nanopub, geojson or wikidata"
              + " (default: ${DEFAULT-VALUE}).")
  Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, which is replaced only when all is written.")
  Path file;

  @Option(
      names = "--graphs",
      paramLabel = "WHICH",
      defaultValue = "all",
      description =
          "all, or reports: only what was read from reports, without ontology, gazetteer and what"
              + " was derived (default: ${DEFAULT-VALUE}).")
  Graphs graphs;

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only this report's graph. May be given several times.")
  List<String> reports = List.of();

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Store opened = Store.openExisting(store.dir)) {
      Exporter exporter = new Exporter(opened, Prefixes.of(opened.base()));
      if (file == null) {
        exporter.export(format, graphs, reports, console.out());
        console.out().flush();
      } else {
        NewFile.write(file, out -> exporter.export(format, graphs, reports, out));
      }
    }
    return Exit.DONE;
  }
}

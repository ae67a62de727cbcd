package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.query.Asker;
import org.dateline.query.Format;
import org.dateline.query.Presentation;
import org.dateline.query.Question;
import org.dateline.query.Questions;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline query}. */
@Command(
    name = "query",
    header = {"Asks the store, in SPARQL or by the name of a question.", ""},
    description = {
      "Asks the store: any SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE), or a question that has"
          + " a name. The default graph is everything in the store; GRAPH ?report { … } looks into one"
          + " report. The usual prefixes (dl: sem: prov: oa: schema: skos: geo: rdf: rdfs: xsd:"
          + " entity: report:) need not be declared.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline query who-controls",
      "  dateline query who-controls --set place=Kandahar",
      "  dateline query who-withdrew --columns who,where,saidBy",
      "  dateline query 'SELECT ?who ?place WHERE { ?who dl:controls ?place }'",
      "  dateline query --format csv -f question.rq > answer.csv",
      "  dateline query 'DESCRIBE entity:Kandahar'"
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, csv, tsv, json, xml or turtle (default: ${DEFAULT-VALUE}; a graph is"
              + " then shown as Turtle).")
  Format format;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Read the query from a file; - is standard input.")
  Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Set a variable of a named question: to a name in any language, with or without"
              + " tones; to an IRI; or to a date. May be given several times.")
  Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Show only these columns of a table, in this order.")
  List<String> columns = List.of();

  @Parameters(
      arity = "0..1",
      paramLabel = "SPARQL|NAME",
      description = "A query, or the name of a question (dateline questions lists them).")
  String query;

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((query == null) == (file == null)) {
      throw new Mistake("give one query: as text, by name, or with -f FILE");
    }
    Question question = question();
    try (Store opened = Store.openExisting(store.dir)) {
      Presentation look = new Presentation(format, console.width(), columns);
      new Asker(opened).ask(question, set, look, console.out());
    }
    console.out().flush();
    return Exit.DONE;
  }

  private Question question() throws IOException {
    if (file != null) {
      boolean piped = file.toString().equals("-");
      String text =
          piped
              ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(file);
      return Question.of(piped ? "standard input" : file.toString(), text);
    }
    if (query.isBlank() || query.indexOf('{') >= 0 || query.strip().indexOf(' ') >= 0) {
      return Question.of("the query", query);
    }
    return new Questions(console.home().resolve("ontology/questions")).find(query.strip());
  }
}

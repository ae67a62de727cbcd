package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.link.Decision;
import org.dateline.link.LinkEvaluation;
import org.dateline.link.LinkListener;
import org.dateline.link.Links;
import org.dateline.link.Profile;
import org.dateline.link.Proposal;
import org.dateline.link.ReviewTable;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline link}. */
@Command(
    name = "link",
    header = {"Links entities to Wikidata, GeoNames, DBpedia and other datasets.", ""},
    description = {
      "Compares the entities that reports mention with the entries of a dataset, and writes a link"
          + " where name, type and something more agree: country, place, neighbours, identifiers."
          + " No link is made on a name alone, and none between two that agree equally well. Each"
          + " link tells why, in the graph of links; unlink takes it back.",
      "",
      "A dataset is a GeoNames dump (allCountries.txt, cities500.zip, alternateNamesV2.zip, a"
          + " country's file) or RDF (.nt, .ttl, .nq, .rdf), packed with zip, gzip or bzip2 as it was"
          + " downloaded. Files of one kind are taken together. Its index is made once, in the folder"
          + " STORE.datasets beside the store, and used as long as the files stay the same; that folder"
          + " can be deleted at any time.",
      "",
      "Services are asked for some entities at a time, and again later when they are busy; their"
          + " answers are kept in the same folder, so that a run that was broken off goes on where it"
          + " was. Delete the folder to ask anew.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline link --dataset cities15000.zip",
      "  dateline link --dataset allCountries.zip --dataset alternateNamesV2.zip --review review.tsv",
      "  dateline link --decisions review.tsv",
      "  dateline link --dataset places.nt.bz2 --profile wikidata --accept 0.95",
      "  dateline link --dataset https://query.wikidata.org/sparql",
      "  dateline link --dataset cities15000.zip --evaluate known-ids.tsv"
    })
final class LinkCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--dataset",
      paramLabel = "FILE|URL",
      description =
          "A dataset's file, or the address of a SPARQL endpoint or a reconciliation service. May be"
              + " given several times.")
  List<String> datasets = List.of();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "Whose dataset it is: ${COMPLETION-CANDIDATES}; one for each --dataset, in their order"
              + " (default: by the file's name).")
  List<Profile> profiles = List.of();

  @Option(
      names = "--accept",
      paramLabel = "P",
      defaultValue = "0.9",
      description = "How probable a link must be, above 0.5 (default: ${DEFAULT-VALUE}).")
  double accept;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "Write what stays in doubt to this table. Put yes, close or no in its column decision.")
  Path review;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Read an edited table back. Decisions win over every later run.")
  Path decisions;

  @Option(
      names = "--all",
      description = "Also entities that no report mentions: the whole gazetteer.")
  boolean all;

  @Option(
      names = "--same-as",
      description =
          "Write owl:sameAs instead of skos:exactMatch: all that holds of one then holds of"
              + " the other.")
  boolean sameAs;

  @Option(
      names = "--evaluate",
      paramLabel = "FILE",
      description =
          "Write nothing; measure against a table of known ids, with the columns entity and id"
              + " (empty: the dataset has none; | parts several).")
  Path gold;

  @Option(names = "--show", description = "With --evaluate: list every wrong and missed link.")
  boolean show;

  private final Console console;

  LinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (datasets.isEmpty() && decisions == null) {
      throw new Mistake("name a --dataset to link to, or a file of --decisions");
    }
    if (gold != null && (review != null || decisions != null)) {
      throw new Mistake("--evaluate writes nothing: leave --review and --decisions out");
    }
    if (gold != null && files().isEmpty()) {
      throw new Mistake("--evaluate needs a dataset in files");
    }
    List<Decision> decided = decisions == null ? List.of() : ReviewTable.read(decisions);
    Links.Options options = options();
    PrintStream out = console.print();
    try (Store opened = Store.openExisting(store.dir)) {
      Links links = new Links(opened, Knowledge.load(console.home(), List.of()), listener());
      if (decisions != null) {
        links.decide(decided);
        out.println(AccountText.count(decided.size(), "decision") + " kept");
      }
      if (gold != null) {
        evaluate(links, options, out);
      } else {
        link(links, options, out);
      }
    }
    out.flush();
    return Exit.DONE;
  }

  private Links.Options options() {
    try {
      return new Links.Options(accept, sameAs, all);
    } catch (IllegalArgumentException e) {
      throw new Mistake("--accept: " + e.getMessage());
    }
  }

  private void link(Links links, Links.Options options, PrintStream out) throws IOException {
    Map<Proposal, String> doubtful = new LinkedHashMap<>();
    List<Links.Account> accounts = new ArrayList<>();
    for (Map.Entry<Profile, List<Path>> group : Links.grouped(files(), profiles).entrySet()) {
      accounts.add(links.link(group.getKey(), group.getValue(), options));
      tell(accounts.get(accounts.size() - 1), out);
    }
    for (String dataset : datasets) {
      if (isAddress(dataset)) {
        accounts.add(links.link(address(dataset), options));
        tell(accounts.get(accounts.size() - 1), out);
      }
    }
    accounts.forEach(a -> a.doubtful().forEach(p -> doubtful.put(p, a.dataset().name())));
    if (review != null) {
      NewFile.write(
          review,
          stream -> {
            try {
              Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
              ReviewTable.write(doubtful, writer);
              writer.flush();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      out.println(AccountText.count(doubtful.size(), "candidate") + " to review in " + review);
    }
  }

  private List<Path> files() {
    return datasets.stream().filter(d -> !isAddress(d)).map(Path::of).toList();
  }

  private static boolean isAddress(String dataset) {
    return dataset.matches("(?i)https?://.*");
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new Mistake("--dataset " + text + " is no proper address: " + e.getReason());
    }
  }

  private static void tell(Links.Account account, PrintStream out) {
    long doubt = account.doubtful().stream().map(p -> p.subject().iri()).distinct().count();
    out.printf(
        Locale.ROOT,
        "%s (%s): %d of %s linked, %d in doubt, %d without a candidate%s%n",
        account.dataset().name(),
        account.dataset().date().isEmpty() ? "no date" : account.dataset().date(),
        account.linked(),
        account.asked() == 1 ? "1 entity" : account.asked() + " entities",
        doubt,
        account.asked() - account.linked() - doubt,
        account.decided() == 0 ? "" : ", " + account.decided() + " decided by people");
  }

  private void evaluate(Links links, Links.Options options, PrintStream out) {
    for (Map.Entry<Profile, List<Path>> group : Links.grouped(files(), profiles).entrySet()) {
      for (LinkEvaluation.Score s :
          links.evaluate(group.getKey(), group.getValue(), gold, options)) {
        out.printf(
            Locale.ROOT,
            "%s: precision %.3f, recall %.3f (%d right, %d wrong, %d listed); rightly left alone"
                + " %.3f (%d of %d)%n",
            s.setting(),
            s.precision(),
            s.recall(),
            s.right(),
            s.wrong(),
            s.listed(),
            s.abstention(),
            s.abstained(),
            s.unlisted());
        if (show) {
          s.errors().forEach(e -> out.println("  " + e));
        }
      }
    }
  }

  private LinkListener listener() {
    return new LinkListener() {
      @Override
      public void reading(Path file) {
        console.err().println("reading " + file);
      }

      @Override
      public void problem(String sentence) {
        console.err().println("dateline link: " + sentence);
      }
    };
  }
}

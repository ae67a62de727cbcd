package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.dateline.ledger.Ledger;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Build;
import org.dateline.serve.Password;
import org.dateline.serve.Server;
import org.dateline.serve.ServerOptions;
import org.dateline.serve.Tiles;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline serve}. */
@Command(
    name = "serve",
    header = {"Opens the store in a browser, and to SPARQL and HTTP clients.", ""},
    description = {
      "Serves the store until Ctrl-C: web pages at /, SPARQL 1.1 at /store/sparql, a JSON API at"
          + " /api (told in /api/openapi.yaml), and every IRI of the store as RDF. Only this"
          + " machine can reach it unless --host says otherwise.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline serve",
      "  dateline serve --store war2001 --port 8080",
      "  dateline serve --token-file token.txt        reports can be added meanwhile:",
      "  dateline build --server http://localhost:3330 --token-file token.txt news/",
      "  dateline serve --host 0.0.0.0 --read-only",
      "  dateline serve --hash-password ada < secret.txt > password.txt",
      "  dateline serve --host 0.0.0.0 --password-file password.txt"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int SHORTEST_TOKEN = 16;

  @Mixin StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3330",
      description = "The port (default: ${DEFAULT-VALUE}); 0 takes any that is free.")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "localhost",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}). Any other asks for"
              + " --password-file or --read-only.")
  String host;

  @Option(names = "--read-only", description = "Nothing can be added, whoever asks.")
  boolean readOnly;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Who sends the token in the first line of this file may add reports (default: nobody"
              + " may).")
  Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Every visitor must give the user and password whose hash is in the first line of this"
              + " file.")
  Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--hash-password",
      paramLabel = "USER",
      description =
          "Write the line for such a file, of the password in the first line of standard input,"
              + " and end.")
  Optional<String> hashPassword = Optional.empty();

  @Option(
      names = "--update",
      description = "Who has the token may also send SPARQL updates to /store/update.")
  boolean update;

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description =
          "An endpoint that queries may call with SERVICE (default: none). May be given several"
              + " times.")
  List<String> services = List.of();

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description =
          "The online map that a reader may turn on: the address of its tiles, with {z}, {x} and"
              + " {y} (default: OpenStreetMap's).")
  Optional<String> tiles = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "A query that takes longer is stopped (default: ${DEFAULT-VALUE}).")
  int timeout;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "A query gives no more rows than these (default: ${DEFAULT-VALUE}).")
  int maxRows;

  @Option(
      names = "--max-body",
      paramLabel = "MB",
      defaultValue = "10",
      description = "No request may bring more (default: ${DEFAULT-VALUE}).")
  int maxBody;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "32",
      description =
          "So many requests are answered at the same time, a quarter as many queries among them"
              + " (default: ${DEFAULT-VALUE}).")
  int maxRequests;

  @Option(
      names = "--ontology",
      paramLabel = "PATH",
      description = "Turtle of your own with which reports that are added are read; as for build.")
  List<Path> ontology = List.of();

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (hashPassword.isPresent()) {
      PrintStream out = console.print();
      out.println(Secret.hashed(hashPassword.get(), console.in()));
      out.flush();
      return Exit.DONE;
    }
    check();
    ServerOptions options = options();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(ended, closed), "dateline-serve-end");
    try (Store opened = Store.openExisting(store.dir)) {
      settle(Ledgers.kept(opened, console));
      // Loaded anew for each: lexicon and policy may be edited while the store is served.
      Supplier<Build> build =
          () ->
              new Build(
                  Knowledge.load(console.home(), ontology), opened, Ledgers.kept(opened, console));
      try (Server server = Server.start(opened, options, build)) {
        Runtime.getRuntime().addShutdownHook(hook);
        PrintStream out = console.print();
        out.println("Serving " + store.dir + " at " + server.url() + "/ (Ctrl-C ends it)");
        out.flush();
        ended.await();
      }
    } finally {
      closed.countDown();
    }
    return Exit.DONE;
  }

  /** Whoever edits the policy and opens the pages wants to see what follows from it. */
  private void settle(Ledger ledger) {
    if (ledger.settled()) {
      return;
    }
    if (readOnly) {
      console
          .err()
          .println(
              "dateline serve: the ledger in "
                  + store.dir
                  + " was derived by another policy, or not to the end; it is served as it is."
                  + " Serve it once without --read-only to bring it up to date");
    } else {
      console
          .err()
          .println(
              "Bringing the ledger up to date: the policy has changed, or deriving was cut short");
      ledger.settle();
    }
  }

  /** Runs when the process is asked to end, and lets it end only when the store is closed. */
  private static void end(CountDownLatch ended, CountDownLatch closed) {
    ended.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    boolean local = List.of("localhost", "127.0.0.1", "::1").contains(host);
    if (!local && passwordFile.isEmpty() && !readOnly) {
      throw new Mistake(
          "--host " + host + " lets others in: give --password-file FILE, or --read-only");
    }
    if (readOnly && (tokenFile.isPresent() || update)) {
      throw new Mistake("--read-only takes neither --token-file nor --update");
    }
    if (update && tokenFile.isEmpty()) {
      throw new Mistake("--update needs --token-file, lest anybody change the store");
    }
    atLeast("--timeout", timeout, 1);
    atLeast("--max-rows", maxRows, 1);
    atLeast("--max-body", maxBody, 1);
    atLeast("--max-requests", maxRequests, 4);
    if (port < 0 || port > 65535) {
      throw new Mistake("--port " + port + ": a port is a number from 0 to 65535");
    }
  }

  private static void atLeast(String option, int given, int least) {
    if (given < least) {
      throw new Mistake(option + " " + given + ": it is at least " + least);
    }
  }

  private ServerOptions options() throws IOException {
    Optional<String> token = Optional.empty();
    if (tokenFile.isPresent()) {
      token = Optional.of(Secret.token(tokenFile.get()));
      if (token.get().length() < SHORTEST_TOKEN) {
        throw new Mistake(
            "the token in " + tokenFile.get() + " is too short; it has at least 16 characters");
      }
    }
    Optional<Password> password = Optional.empty();
    if (passwordFile.isPresent()) {
      password = Optional.of(Secret.password(passwordFile.get()));
    }
    return new ServerOptions(
        host,
        port,
        title(),
        console.home(),
        token,
        password,
        update,
        services,
        tiles(),
        new ServerOptions.Limits(timeout, maxRows, (long) maxBody << 20, maxRequests));
  }

  private Tiles tiles() {
    try {
      return tiles.map(Tiles::at).orElse(Tiles.OPEN_STREET_MAP);
    } catch (IllegalArgumentException e) {
      throw new Mistake("--tiles: " + e.getMessage());
    }
  }

  private String title() {
    Path name = store.dir.toAbsolutePath().normalize().getFileName();
    return name == null ? "Dateline" : name.toString();
  }
}

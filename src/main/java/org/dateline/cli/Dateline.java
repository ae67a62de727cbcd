package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code dateline}. */
@Command(
    name = "dateline",
    description = {
      "Reads news reports and builds a knowledge graph of what they claim: who holds, takes, loses and"
          + " leaves which place, according to whom, how surely, in which sentence.",
      ""
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  dateline demo                          what it can do, on the sample reports",
      "  dateline build reports/                read a folder of reports into ./dateline-store",
      "  dateline query who-controls            ask a question that has a name",
      "  dateline explain Kandahar              the sentences behind the answers"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpWidth = 100,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some reports could not be read, the rest was built; validate: something is not well formed",
      "2:wrong usage: an unknown option or name, a query with a mistake in it",
      "3:the store is missing, held by another process, damaged or cannot be written",
      "4:a mistake in Dateline itself",
      "130:interrupted; what was done before is in the store"
    })
public final class Dateline implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  boolean debug;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log what is being done to standard error.")
  boolean verbose;

  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  /** The verbs in the order that help lists them, each by the name that its annotation gives it. */
  static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", DemoCommand.class);
    COMMANDS.put("build", BuildCommand.class);
    COMMANDS.put("query", QueryCommand.class);
    COMMANDS.put("questions", QuestionsCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("export", ExportCommand.class);
    COMMANDS.put("describe", DescribeCommand.class);
    COMMANDS.put("link", LinkCommand.class);
    COMMANDS.put("unlink", UnlinkCommand.class);
    COMMANDS.put("remove", RemoveCommand.class);
    COMMANDS.put("reports", ReportsCommand.class);
    COMMANDS.put("stats", StatsCommand.class);
    COMMANDS.put("serve", ServeCommand.class);
    COMMANDS.put("ledger", LedgerCommand.class);
    COMMANDS.put("disputes", DisputesCommand.class);
    COMMANDS.put("sources", SourcesCommand.class);
    COMMANDS.put("validate", ValidateCommand.class);
    COMMANDS.put("lint", LintCommand.class);
    COMMANDS.put("evaluate", EvaluateCommand.class);
    COMMANDS.put("help", CommandLine.HelpCommand.class);
    COMMANDS.put("warm-up", WarmUpCommand.class);
  }

  private final Console console;

  Dateline(Console console) {
    this.console = console;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.standard(), args));
  }

  /** Runs a command and returns its exit code. */
  static int run(Console console, String... args) {
    Dateline root = new Dateline(console);
    CommandLine line = commandLine(root, args);
    Complaints complaints = new Complaints(console.err(), () -> root.debug);
    var out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    line.setOut(out);
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(complaints::usage);
    line.setExecutionExceptionHandler(complaints::execution);
    line.setExecutionStrategy(
        parsed -> {
          Logging.set(root.verbose);
          return new CommandLine.RunLast().execute(parsed);
        });
    try {
      int code = line.execute(args);
      out.flush();
      console.out().flush();
      return code;
    } catch (Pipe.Closed e) {
      return Exit.DONE;
    } catch (Pipe.Failed | java.io.IOException e) {
      console.err().println("dateline: " + e.getMessage());
      return Exit.FAULT;
    }
  }

  /**
   * The command line that these arguments need. To look through the options of all the verbs takes
   * longer than to answer a query; when the first argument names a verb it is the only one known.
   */
  private static CommandLine commandLine(Dateline root, String... args) {
    CommandLine line = new CommandLine(root, new Factory(root.console));
    Class<?> verb = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (verb == null || verb == CommandLine.HelpCommand.class) {
      COMMANDS.values().forEach(line::addSubcommand);
    } else {
      line.addSubcommand(verb);
    }
    return line;
  }

  /** Without a verb there is only help to give. */
  @Override
  public void run() {
    spec.commandLine().usage(console.print());
  }

  /** Makes commands, each with the console. */
  private record Factory(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Console.class).newInstance(console);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}

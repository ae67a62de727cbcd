package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.dateline.export.ExportException;
import org.dateline.ledger.LedgerException;
import org.dateline.link.LinkException;
import org.dateline.ontology.KnowledgeException;
import org.dateline.query.QuestionException;
import org.dateline.serve.ServerException;
import org.dateline.store.StoreException;
import org.dateline.validation.ValidationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells errors: one sentence on standard error, and the exit code. */
final class Complaints {
  /** Each room's own exception, whose message is one plain sentence for the user. */
  private static final List<Class<? extends Exception>> TOLD =
      List.of(
          QuestionException.class,
          KnowledgeException.class,
          ValidationException.class,
          ExportException.class,
          LedgerException.class,
          LinkException.class,
          ServerException.class);

  private final PrintStream err;
  private final BooleanSupplier debug;

  Complaints(PrintStream err, BooleanSupplier debug) {
    this.err = err;
    this.debug = debug;
  }

  /** An option or parameter is wrong. */
  int usage(ParameterException e, String[] args) {
    String verb = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(verb + ": " + e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr())) {
      err.println("Try: " + verb + " --help");
    }
    return Exit.USAGE;
  }

  /** A command failed. */
  int execution(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof Pipe.Closed) {
      return Exit.DONE;
    }
    if (debug.getAsBoolean()) {
      e.printStackTrace(err);
    }
    err.println(line.getCommandSpec().qualifiedName() + ": " + sentence(e));
    return code(e);
  }

  private static int code(Exception e) {
    if (e instanceof StoreException) {
      return Exit.STORE;
    }
    boolean usage =
        told(e)
            || e instanceof IOException
            || e instanceof UncheckedIOException
            || e instanceof Mistake;
    return usage ? Exit.USAGE : Exit.FAULT;
  }

  private static String sentence(Exception e) {
    Throwable t = e instanceof UncheckedIOException ? e.getCause() : e;
    if (t instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (t instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    boolean ours = t instanceof Mistake || t instanceof Pipe.Failed;
    if (ours || told(e) || e instanceof StoreException) {
      return t.getMessage();
    }
    if (t instanceof IOException) {
      return t.getMessage() == null ? t.toString() : t.getMessage();
    }
    return "this should not have happened: " + t + " (--debug shows where)";
  }

  private static boolean told(Exception e) {
    return TOLD.stream().anyMatch(type -> type.isInstance(e));
  }
}

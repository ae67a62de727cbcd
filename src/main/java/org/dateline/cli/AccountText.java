package org.dateline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.pipeline.Account;

/** The account of a build, in a few lines. */
final class AccountText {
  /** More than this nobody reads. */
  private static final int MOST = 20;

  private AccountText() {}

  /** The account; {@code kept} is false when there was nothing to make a store for. */
  static void print(Account account, long unread, Path store, boolean kept, PrintStream out) {
    List<String> fates = new ArrayList<>();
    add(fates, account.added(), "new");
    add(fates, account.replaced(), "read again");
    add(fates, account.unchanged(), "unchanged");
    add(fates, account.failed() + unread, "could not be read");
    out.println(
        count(account.reports() + unread, "report")
            + (fates.isEmpty() ? "" : ": " + String.join(", ", fates)));
    out.println(
        count(account.sentences(), "sentence")
            + ", "
            + count(account.claimCount(), "claim")
            + ", "
            + count(account.citations(), "citation"));
    if (!account.claims().isEmpty()) {
      out.println("  " + byKind(account.claims()));
    }
    double seconds = account.elapsed().toMillis() / 1000.0;
    String where =
        kept
            ? "the store is " + store
            : "there was nothing to build, so there is no store at " + store;
    out.printf(Locale.ROOT, "%.1f s; %s%n", seconds, where);
  }

  /** Which reports took the place of others. */
  static void overwritten(Account account, PrintStream err) {
    account.overwritten().stream().limit(MOST).forEach(err::println);
    int more = account.overwritten().size() - MOST;
    if (more > 0) {
      boolean all = account.overwritten().size() < Account.MOST_PROBLEMS;
      err.println("… and " + more + (all ? "" : " or more") + " others took another text's place");
    }
  }

  /** What an interrupted build leaves behind. */
  static void interrupted(Account account, Path store, boolean kept, PrintStream err) {
    err.println(
        kept
            ? "dateline build: interrupted; the store at "
                + store
                + " keeps the "
                + count(account.reports() - account.failed(), "report")
                + " done so far, and the same command again goes on from there"
            : "dateline build: interrupted before the first report was done; nothing was kept");
  }

  /** {@code 20 takeover, 12 withdrawal}: the most frequent first. */
  static String byKind(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(e -> e.getValue() + " " + local(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String local(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return iri.substring(cut + 1).toLowerCase(Locale.ROOT);
  }

  static String count(long n, String noun) {
    return n == 1 ? "1 " + noun : n + " " + noun + "s";
  }

  private static void add(List<String> fates, long n, String fate) {
    if (n > 0) {
      fates.add(n + " " + fate);
    }
  }
}

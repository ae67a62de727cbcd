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
  private AccountText() {}

  static void print(Account account, long unread, Path store, PrintStream out) {
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
    out.printf(Locale.ROOT, "%.1f s; the store is %s%n", seconds, store);
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

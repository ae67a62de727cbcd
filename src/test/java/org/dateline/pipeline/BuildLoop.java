package org.dateline.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.report.Report;
import org.dateline.store.Store;

/** Builds, replaces, removes and compacts without end, until it is killed. */
final class BuildLoop {
  /** Each report carries this many claims: fewer or more would be no whole report. */
  static final int CLAIMS = 6;

  private BuildLoop() {}

  public static void main(String[] args) {
    try (Store store = Store.open(Path.of(args[0]))) {
      System.out.println("open");
      for (int round = Integer.parseInt(args[1]); ; round++) {
        int seed = round;
        List<Report> reports =
            IntStream.range(0, 40)
                .mapToObj(i -> Stores.report("r" + i, Stores.body(i + seed, CLAIMS)))
                .toList();
        Stores.build(store, 2, 9, reports);
        Remove.run(store, Stores.ledger(store), List.of("r3", "r" + round % 40));
        if (round % 3 == 0) {
          store.compact();
        }
      }
    }
  }
}

package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.report.Input;
import org.dateline.report.Report;

/** Lets reports through and keeps what there is to say of the rest, to be told at the end. */
final class Intake {
  /** More than this nobody reads; the count goes on. */
  private static final int MOST = 1000;

  private final List<String> remarks = new ArrayList<>();
  private long unread;
  private long untold;

  Stream<Report> reports(Input input) {
    if (input instanceof Input.Read read) {
      read.notices().forEach(notice -> remark(read.report().origin() + ": " + notice));
      return Stream.of(read.report());
    }
    if (input instanceof Input.Problem problem) {
      unread++;
      remark(problem.message());
    } else if (input instanceof Input.Skipped skipped) {
      remark(
          skipped.folder()
              + ": passed over "
              + (skipped.files() == 1 ? "1 file" : skipped.files() + " files")
              + " of other formats "
              + skipped.extensions().stream()
                  .map(e -> e.isEmpty() ? "no extension" : "." + e)
                  .toList());
    }
    return Stream.empty();
  }

  /** How many could not be read. */
  long unread() {
    return unread;
  }

  void tell(PrintStream err) {
    remarks.forEach(err::println);
    if (untold > 0) {
      err.println("… and " + untold + " more; " + unread + " in all could not be read");
    }
  }

  private void remark(String sentence) {
    if (remarks.size() < MOST) {
      remarks.add(sentence);
    } else {
      untold++;
    }
  }
}

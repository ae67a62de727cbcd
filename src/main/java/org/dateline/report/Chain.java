package org.dateline.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Optional;

/** Cursors one after the other, each opened when the one before is done; a failing one is told. */
final class Chain implements Cursor {

  /** A cursor to be opened, and where it reads, for messages. */
  record Link(String origin, Opening opening) {}

  /** Opens a cursor. */
  @FunctionalInterface
  interface Opening {
    Cursor open() throws IOException, Unreadable;
  }

  private static final Cursor DONE = Cursor.over();

  private final Iterator<Link> links;
  private Cursor current = DONE;
  private String origin = "";

  Chain(Iterator<Link> links) {
    this.links = links;
  }

  @Override
  public Optional<Input> next() {
    while (true) {
      try {
        Optional<Input> next = current.next();
        if (next.isPresent()) {
          return next;
        }
        close();
        if (!links.hasNext()) {
          return Optional.empty();
        }
        Link link = links.next();
        origin = link.origin();
        current = link.opening().open();
      } catch (Unreadable e) {
        drop();
        return Optional.of(e.in(origin));
      } catch (IOException e) {
        drop();
        return Optional.of(new Input.Problem(origin, sentence(e)));
      }
    }
  }

  @Override
  public void close() throws IOException {
    Cursor done = current;
    current = DONE;
    done.close();
  }

  private void drop() {
    try {
      close();
    } catch (IOException e) {
      // What was wrong is being told already.
      current = DONE;
    }
  }

  private static String sentence(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder; check the path";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read; check its permissions";
    }
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "could not be read (" + why.lines().findFirst().orElse("") + "); check the disk or path";
  }
}

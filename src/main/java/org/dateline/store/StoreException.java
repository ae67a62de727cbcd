package org.dateline.store;

import java.nio.file.Path;

/** A store cannot be used; the message is one plain sentence: what, where, and what to do. */
public final class StoreException extends RuntimeException {

  /** Why. */
  public enum Code {
    /** There is none. */
    MISSING("There is no store at %1$s; make one with `dateline build --store %1$s`."),
    /** Something else is there. */
    NOT_A_STORE("%s is not a Dateline store (%s); name another folder."),
    /** The files cannot be written. */
    UNWRITABLE("The store at %s cannot be written (%s); check its permissions and the free space."),
    /** The database writes to its folder even when it is only asked, and must not here. */
    READ_ONLY(
        "The store at %s is in a folder that cannot be written (%s), which the database needs even"
            + " to read; copy it to a folder of your own."),
    /** Another process, or another part of this one, has it open. */
    HELD("The store at %s is held by %s; wait until it ends, or ask it."),
    /** A server has it open and answers for it. */
    SERVED(
        "The store at %1$s belongs to the server at %2$s while that runs; add reports with `dateline"
            + " build --server %2$s --token-file FILE`, and ask it at %2$s/store/sparql."),
    /** Its format is one that this program does not know yet. */
    NEWER("The store at %s was made by a newer Dateline (%s); use that version."),
    /** It was made with another base IRI. */
    BASE_MISMATCH(
        "The store at %s was made with the base IRI %s; leave --base out, or make a new store."),
    /** The base IRI is none. */
    BAD_BASE(
        "No store can be made at %s with the base IRI %s; it must be absolute and end in / or #."),
    /** Files of the database are gone. */
    INCOMPLETE(
        "The store at %1$s is damaged: %2$s is missing; delete %1$s and build it again, or restore"
            + " the file."),
    /** The database itself reports a fault. */
    BROKEN("The store at %s cannot be read (%s); build it again in another folder.");

    private final String sentence;

    Code(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Code code;

  StoreException(Code code, Path where, String detail) {
    this(code, where, detail, null);
  }

  StoreException(Code code, Path where, String detail, Throwable cause) {
    super(String.format(code.sentence, where, detail), cause);
    this.code = code;
  }

  /** Why, for programs. */
  public Code code() {
    return code;
  }
}

package org.dateline.ledger;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** What is noted of one place: its notes, and who is claimed to hold it when. */
final class Page {
  private final byte[] bytes;

  /** A page that was written before. */
  Page(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new page. */
  static Page of(Notes notes, List<Scopes.Held> held) {
    byte[] periods = NotesCodec.packed(held).bytes();
    byte[] rest = NotesCodec.packed(notes).bytes();
    return new Page(
        ByteBuffer.allocate(Integer.BYTES + periods.length + rest.length)
            .putInt(periods.length)
            .put(periods)
            .put(rest)
            .array());
  }

  byte[] bytes() {
    return bytes;
  }

  List<Scopes.Held> held() {
    return NotesCodec.held(unpacked(Integer.BYTES, periods()));
  }

  Notes notes() {
    int from = Integer.BYTES + periods();
    return NotesCodec.notes(unpacked(from, bytes.length - from));
  }

  private int periods() {
    return ByteBuffer.wrap(bytes).getInt();
  }

  private Unpacking unpacked(int from, int length) {
    return Unpacking.of(new ByteArrayInputStream(bytes, from, length));
  }
}

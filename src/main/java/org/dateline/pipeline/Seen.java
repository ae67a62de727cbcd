package org.dateline.pipeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The ids of one run and where each was seen first. Ids and origins lie in a temporary file; memory
 * holds 16 bytes a slot and less than 50 a report, whatever their length.
 */
final class Seen implements AutoCloseable {
  private final Path file;
  private final RandomAccessFile spool;
  private long[] hashes = new long[1024];
  private long[] places = new long[1024];
  private int size;
  private long end = 1;

  Seen() {
    try {
      file = Files.createTempFile("dateline", ".ids");
      // An interrupted build leaves nothing behind.
      file.toFile().deleteOnExit();
      spool = new RandomAccessFile(file.toFile(), "rw");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The origin of the first report with this id; empty when this one is it. */
  Optional<String> before(String id, String origin) {
    try {
      long hash = hash(id);
      int slot = slot(hash);
      for (; places[slot] != 0; slot = (slot + 1) & (places.length - 1)) {
        if (hashes[slot] == hash) {
          spool.seek(places[slot]);
          if (read().equals(id)) {
            return Optional.of(read());
          }
        }
      }
      hashes[slot] = hash;
      places[slot] = write(id, origin);
      if (++size * 2 > places.length) {
        grow();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long write(String id, String origin) throws IOException {
    byte[] a = id.getBytes(StandardCharsets.UTF_8);
    byte[] b = origin.getBytes(StandardCharsets.UTF_8);
    ByteBuffer entry = ByteBuffer.allocate(2 * Integer.BYTES + a.length + b.length);
    entry.putInt(a.length).put(a).putInt(b.length).put(b);
    long place = end;
    spool.seek(place);
    spool.write(entry.array());
    end += entry.capacity();
    return place;
  }

  private String read() throws IOException {
    byte[] bytes = new byte[spool.readInt()];
    spool.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[oldHashes.length * 2];
    places = new long[oldPlaces.length * 2];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        int slot = slot(oldHashes[i]);
        while (places[slot] != 0) {
          slot = (slot + 1) & (places.length - 1);
        }
        hashes[slot] = oldHashes[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 32)) & (places.length - 1);
  }

  /** FNV-1a, then mixed. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 29);
  }

  @Override
  public void close() {
    try {
      spool.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

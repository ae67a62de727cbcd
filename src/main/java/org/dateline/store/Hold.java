package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hold of one process on a store's folder, for as long as the store is open. The system lets go
 * of it when the process dies, however it dies.
 */
final class Hold implements AutoCloseable {
  static final String FILE = "dateline-store.lock";

  /**
   * What this process holds. Asked before the file is touched: on POSIX systems closing any channel
   * to a locked file gives up the lock of the whole process.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private Hold(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  static Hold take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    synchronized (HELD) {
      if (HELD.contains(real)) {
        throw held(folder, "this very process");
      }
      Path file = real.resolve(FILE);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw held(folder, Files.readString(file).lines().toList());
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.write(ByteBuffer.wrap(pid));
      HELD.add(real);
      return new Hold(real, channel, lock);
    }
  }

  /** The first line of the file is the process, the second where it answers, if it is a server. */
  private static StoreException held(Path folder, List<String> lines) {
    if (lines.size() > 1) {
      return new StoreException(StoreException.Code.SERVED, folder, lines.get(1));
    }
    return held(folder, lines.isEmpty() ? "another process" : "process " + lines.get(0));
  }

  /** Tells others where this process answers questions about the store. */
  void announce(String url) throws IOException {
    channel.write(ByteBuffer.wrap(("\n" + url).getBytes(StandardCharsets.UTF_8)));
    channel.force(true);
  }

  static StoreException held(Path folder, String by) {
    return new StoreException(StoreException.Code.HELD, folder, by);
  }

  /** Does nothing the second time. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (!channel.isOpen()) {
        return;
      }
      HELD.remove(folder);
      lock.release();
      channel.close();
    }
  }
}

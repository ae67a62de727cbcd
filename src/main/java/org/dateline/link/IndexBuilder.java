package org.dateline.link;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes the index of a dataset, or takes the one that is there while the files are unchanged. A
 * folder for each dataset lies in {@code STORE.datasets} beside the store; it can be deleted at any
 * time. An index gets its name only when it is whole.
 */
final class IndexBuilder {
  private static final String CARD = "dataset.properties";
  private static final double BUFFER_MB = 192;

  private final Path folder;
  private final LinkingRules rules;

  /** For the indexes of a store. */
  IndexBuilder(Path store, LinkingRules rules) {
    Path whole = store.toAbsolutePath().normalize();
    this.folder = whole.resolveSibling(whole.getFileName() + ".datasets");
    this.rules = rules;
  }

  /** Where the indexes of this store lie. */
  Path folder() {
    return folder;
  }

  /**
   * The dataset that these files make up together.
   *
   * @throws LinkException when one cannot be read
   */
  DatasetIndex open(Profile profile, List<DatasetFile> files, LinkListener listener) {
    try {
      DatasetFile main =
          files.stream()
              .filter(f -> !f.plainName().startsWith("alternatenames"))
              .findFirst()
              .orElse(files.get(0));
      Path index =
          folder.resolve(profile + "-" + main.name().replaceAll("[^\\p{L}\\p{N}._-]", "_"));
      String state = state(files);
      Properties card = read(index);
      if (!state.equals(card.getProperty("state"))) {
        card = make(index, main.name(), profile, files, state, listener);
      }
      return new DatasetIndex(
          index,
          rules,
          new DatasetDescription(
              card.getProperty("name"),
              card.getProperty("version"),
              card.getProperty("date"),
              Long.parseLong(card.getProperty("entries"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size, time and head of every file, and what else an index depends on. */
  private String state(List<DatasetFile> files) throws IOException {
    StringBuilder state = new StringBuilder(IndexFields.FORMAT + " " + rules.keys().fingerprint());
    for (DatasetFile f : files) {
      state
          .append(" | ")
          .append(f.path().toAbsolutePath())
          .append(' ')
          .append(Files.size(f.path()))
          .append(' ')
          .append(Files.getLastModifiedTime(f.path()).toMillis())
          .append(' ')
          .append(f.version());
    }
    return state.toString();
  }

  private static Properties read(Path index) throws IOException {
    Properties card = new Properties();
    if (Files.exists(index.resolve(CARD))) {
      try (Reader in = Files.newBufferedReader(index.resolve(CARD))) {
        card.load(in);
      }
    }
    return card;
  }

  private Properties make(
      Path index,
      String name,
      Profile profile,
      List<DatasetFile> files,
      String state,
      LinkListener listener)
      throws IOException {
    Path making = index.resolveSibling(index.getFileName() + ".making");
    delete(making);
    Files.createDirectories(making);
    try {
      Properties card = new Properties();
      Filling filling = new Filling(making, listener);
      try (filling) {
        for (DatasetFile file : files) {
          listener.reading(file.path());
          read(profile.reader(rules), file, filling);
        }
      }
      if (filling.count == 0) {
        throw new LinkException(
            LinkException.Code.DATASET,
            files.get(0).path() + " holds nothing that can be linked to: no entry with a name");
      }
      card.setProperty("state", state);
      card.setProperty("name", name);
      card.setProperty("version", version(files));
      card.setProperty("date", filling.latest.isEmpty() ? fileDate(files) : filling.latest);
      card.setProperty("entries", Long.toString(filling.count));
      try (Writer out = Files.newBufferedWriter(making.resolve(CARD))) {
        card.store(out, null);
      }
      delete(index);
      Files.move(making, index);
      return card;
    } catch (IOException | RuntimeException e) {
      delete(making);
      throw e;
    }
  }

  private static void read(DumpReader reader, DatasetFile file, Filling filling)
      throws IOException {
    try {
      reader.read(file, filling);
    } catch (WriteFailed e) {
      throw e.cause();
    } catch (IOException e) {
      throw file.broken(e);
    }
  }

  private static String version(List<DatasetFile> files) throws IOException {
    StringBuilder all = new StringBuilder();
    for (DatasetFile f : files) {
      all.append(all.isEmpty() ? "" : "+").append(f.version());
    }
    return all.toString();
  }

  private static String fileDate(List<DatasetFile> files) throws IOException {
    String latest = "";
    for (DatasetFile f : files) {
      String day =
          Files.getLastModifiedTime(f.path())
              .toInstant()
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
              .toString();
      latest = day.compareTo(latest) > 0 ? day : latest;
    }
    return latest;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path f : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
          Files.delete(f);
        }
      }
    }
  }

  /** The index could not be written: not the dataset's fault. */
  private static final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WriteFailed(IOException cause) {
      super(cause);
    }

    IOException cause() {
      return (IOException) getCause();
    }
  }

  /** Fills an index. One thread and merges in order: the same dataset gives the same index. */
  private final class Filling implements DumpReader.Sink, AutoCloseable {
    private static final int TELL_EVERY = 100_000;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final LinkListener listener;
    private long count;
    private String latest = "";

    Filling(Path folder, LinkListener listener) throws IOException {
      this.listener = listener;
      this.directory = FSDirectory.open(folder);
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setRAMBufferSizeMB(BUFFER_MB)
                  .setMergePolicy(new LogDocMergePolicy())
                  .setMergeScheduler(new SerialMergeScheduler()));
    }

    @Override
    public void entry(Entry piece) {
      try {
        writer.addDocument(IndexFields.write(piece, rules.keys()));
      } catch (IOException e) {
        throw new WriteFailed(e);
      }
      if (++count % TELL_EVERY == 0) {
        listener.read(count);
      }
    }

    @Override
    public void changed(String day) {
      latest = day.compareTo(latest) > 0 ? day : latest;
    }

    @Override
    public void close() throws IOException {
      writer.close();
      directory.close();
    }
  }
}

package org.dateline.link;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.jena.atlas.io.IO;

/**
 * A file of a dataset as it was downloaded: plain, or in zip, gzip or bzip2.
 *
 * @param path where it is
 */
record DatasetFile(Path path) {
  /** Bytes at the start of a file that its version depends on, besides its size. */
  private static final int HEAD = 1 << 20;

  /** Checks that it is there. */
  DatasetFile {
    if (!Files.isRegularFile(path)) {
      throw new LinkException(
          LinkException.Code.DATASET,
          "there is no file " + path + "; give a dataset as it was downloaded, or an address");
    }
  }

  /** Its name without the endings that tell how it is packed and written. */
  String name() {
    return path.getFileName()
        .toString()
        .replaceFirst("(\\.(zip|gz|bz2|txt|nt|ttl|tsv|nq|rdf))+$", "");
  }

  /** Its name in small letters without the ending that tells how it is packed. */
  String plainName() {
    return path.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\.(zip|gz|bz2)$", "");
  }

  /** The content, unpacked. Of a zip file, the first file that is no readme. */
  InputStream open() throws IOException {
    if (!path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      // Jena unpacks gzip and bzip2, by the file's ending.
      return new BufferedInputStream(IO.openFileEx(path.toString()), 1 << 16);
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      return unzip(raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private InputStream unzip(InputStream raw) throws IOException {
    ZipInputStream zip = new ZipInputStream(raw);
    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
      String inner = e.getName().toLowerCase(Locale.ROOT);
      if (!e.isDirectory() && !inner.contains("readme") && !inner.contains("iso-language")) {
        return new BufferedInputStream(zip, 1 << 16);
      }
    }
    throw new ZipException("it holds no file");
  }

  /** What reading it failed of, in a sentence that says what to do. */
  LinkException broken(IOException e) {
    String why = e.getMessage() == null ? "" : e.getMessage();
    boolean cut =
        e instanceof EOFException || why.contains("runcated") || why.contains("nexpected end");
    String sentence =
        cut
            ? path + " ends before its end: download it again"
            : path + " cannot be read (" + why + "): is it the file that was downloaded?";
    return new LinkException(LinkException.Code.DATASET, sentence, e);
  }

  /** Changes when the file does: a hash of its size and its first megabyte. */
  String version() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((Files.size(path) + "\n").getBytes(StandardCharsets.UTF_8));
      sha.update(in.readNBytes(HEAD));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

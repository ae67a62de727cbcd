package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir Path folder;

  @Test
  void aFolderIsReadInOrderWithAllInIt() throws IOException {
    Given.file(folder, "c.txt", "C");
    Given.file(folder, "a.md", "A");
    Given.file(folder, "b/z.jsonl", "{\"text\":\"Z\"}");
    Given.file(folder, "b/y.TXT", "Y");
    Given.file(folder, "photo.jpg", "J");
    Given.file(folder, "b/README", "R");
    Given.file(folder, ".hidden.txt", "H");
    Given.file(folder, ".git/a.txt", "H");
    assertThat(Given.shown(folder, Given.read(folder)))
        .containsExactly(
            "a", "y", "z-1", "c", "Skipped[folder=" + folder + ", files=2, extensions=[, jpg]]");
  }

  @Test
  void aFolderWithoutReportsIsTold() throws IOException {
    Given.file(folder, "in/photo.jpg", "J");
    assertThat(Given.problem(folder, Given.read(folder.resolve("in"))))
        .isEqualTo(
            "in: there is no report in this folder;"
                + " reports are files named .txt, .md, .json or .jsonl");
  }

  @Test
  void aLoopOfLinksIsTold() throws IOException {
    Given.file(folder, "a.txt", "A");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(Given.shown(folder, Given.read(folder)))
        .containsExactly(
            "a", "loop: is a link back to a folder that it lies in; it is not followed");
  }

  @Test
  void aNamedFileIsReadWhateverItsName() throws IOException {
    assertThat(Given.report(Given.read(Given.file(folder, "tin.log", "A"))).id()).isEqualTo("tin");
    assertThat(Given.report(Given.read(Given.file(folder, ".tin", "A"))).id()).isEqualTo(".tin");
    assertThat(Given.report(Given.read(Given.file(folder, "tin", "{\"text\":\"A\"}"))).id())
        .isEqualTo("tin");
  }

  @Test
  void standardInputIsTextOrJson() {
    assertThat(Given.report(Given.stdin("---\ndate: 2001\n---\nA")).date()).contains("2001");
    assertThat(Given.report(Given.stdin("[Ảnh] Tàu vào cảng.")).body()).startsWith("[Ảnh]");
    assertThat(Given.report(Given.stdin(" {\"id\":\"x\",\"text\":\"A\"}")).id()).isEqualTo("x");
    assertThat(Given.report(Given.stdin("[\n {\"text\":\"A\"}]")).id()).isEqualTo("stdin-1");
    assertThat(Given.report(Given.stdin("A")).id()).isEqualTo("stdin");
    assertThat(Given.problem(folder, Given.stdin("")))
        .isEqualTo("standard input: is empty; remove it");
  }

  @Test
  void missingAndUnreadableAreToldAndTheRestIsRead() throws IOException {
    Path last = Given.file(folder, "a.txt", "A");
    assertThat(Given.shown(folder, Given.read(folder.resolve("no"), last)))
        .containsExactly("no: there is no such file or folder; check the path", "a");
  }

  @Test
  void aLockedFileIsTold() throws IOException {
    Path locked = Given.file(folder, "a.txt", "A");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(locked), "root may read everything");
    assertThat(Given.problem(folder, Given.read(locked)))
        .isEqualTo("a.txt: may not be read; check its permissions");
  }

  @Test
  void anIdIsUsedOnce() throws IOException {
    Path first = Given.file(folder, "1/a.txt", "A");
    Path second = Given.file(folder, "2/a.txt", "B");
    assertThat(Given.shown(folder, Given.read(first, second, first)))
        .containsExactly(
            "a",
            "2/a.txt: its id “a” is already that of 1/a.txt; give one of them another id",
            "1/a.txt: is given twice; it was read once");
  }

  @Test
  void aMessageIsOneLineWhateverTheFileName() throws IOException {
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a\nb \u0007.txt", ""))))
        .isEqualTo("a\\u000ab \\u0007.txt: is empty; remove it");
  }

  @Test
  void anIdFromAFileNameIsComposed() throws IOException {
    Path decomposed = Given.file(folder, "Lu\u0323t.txt", "A");
    assertThat(Given.report(Given.read(decomposed)).id()).isEqualTo("Lụt");
  }

  @Test
  void aLongTextIsToldAndOneWithinTheBoundIsRead() throws IOException {
    byte[] text = "đ".repeat(Reports.MAX_CHARS + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a.txt", text))))
        .isEqualTo(
            "a.txt: is longer than the 10,000,000 characters that one report may have;"
                + " split it into its articles, or put them in a .jsonl file, one a line");
    byte[] within = "đ".repeat(Reports.MAX_CHARS).getBytes(StandardCharsets.UTF_8);
    assertThat(Given.report(Given.read(Given.file(folder, "b.txt", within))).body())
        .hasSize(Reports.MAX_CHARS);
  }
}

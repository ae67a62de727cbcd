package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.query.Sample;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  @TempDir Path folder;

  @BeforeEach
  void makeStore() {
    Sample.store(folder.resolve("dateline-store")).close();
  }

  @Test
  void worksFromAnyFolderAndThroughLinks() throws IOException {
    Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/first"), Shell.LAUNCHER);
    Files.createSymbolicLink(folder.resolve("bin/dateline"), Path.of("first"));
    Session.Result result = Shell.run(folder, Map.of(), "bin/dateline query controls --format csv");
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines()).contains("Taliban,Kandahar");
  }

  @Test
  void textIsUtf8WhateverTheLocale() {
    for (String locale : new String[] {"C", "POSIX", "C.UTF-8"}) {
      Session.Result result =
          Shell.run(
              folder, Map.of("LC_ALL", locale), Shell.LAUNCHER + " explain 'Liên minh phương Bắc'");
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("Đại sứ nói Liên minh phương Bắc đã nắm được Kandahar");
    }
  }

  @Test
  void headMayStopReading() {
    String line =
        Shell.LAUNCHER + " query --format csv 'SELECT * { ?s ?p ?o . ?x ?y ?z }' | head -n 1";
    Session.Result result = Shell.run(folder, Map.of(), line);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().strip()).isEqualTo("s,p,o,x,y,z");
  }

  @Test
  void aMissingOrOldJavaIsToldInOneSentence() throws IOException {
    Session.Result none =
        Shell.run(folder, Map.of("JAVA_HOME", "/nowhere"), Shell.LAUNCHER + " stats");
    assertThat(none.code()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).hasLineCount(1).contains("JAVA_HOME is /nowhere");

    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment = Map.of("JAVA_HOME", folder.resolve("jdk").toString());
    Session.Result old = Shell.run(folder, environment, Shell.LAUNCHER + " stats");
    assertThat(old.code()).isEqualTo(Exit.USAGE);
    assertThat(old.err()).hasLineCount(1).contains("Java 11.0.2", "17 or newer");
  }

  @Test
  void ctrlCEndsABuildWithWhatWasDone() throws Exception {
    Path reports = folder.resolve("many.jsonl");
    try (Writer out = Files.newBufferedWriter(reports)) {
      for (int i = 0; i < 40_000; i++) {
        out.write("{\"id\":\"r" + i + "\",\"text\":\"Taliban rebels captured Kunduz.\"}\n");
      }
    }
    ProcessBuilder builder =
        new ProcessBuilder(Shell.LAUNCHER.toString(), "build", "--store", "cut", reports.toString())
            .directory(folder.toFile());
    builder.environment().put("DATELINE_OPTS", "-Ddateline.progress=true");
    Process build = builder.start();
    StringBuilder err = new StringBuilder();
    try (Reader in = build.errorReader(StandardCharsets.UTF_8)) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        err.append((char) c);
        // The progress bar has counted some reports.
        if (c == '\r' && Pattern.compile("reports\\D+[1-9]").matcher(err).find()) {
          new ProcessBuilder("kill", "-INT", Long.toString(build.pid())).start().waitFor();
          break;
        }
      }
      for (int c = in.read(); c >= 0; c = in.read()) {
        err.append((char) c);
      }
    }
    assertThat(build.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isEqualTo(Exit.INTERRUPTED);
    Matcher kept =
        Pattern.compile("interrupted; the store at cut keeps the (\\d+) reports done so far")
            .matcher(err);
    assertThat(kept.find()).as(err.toString()).isTrue();
    int done = Integer.parseInt(kept.group(1));
    assertThat(done).isBetween(1, 39_999);
    Session.Result listed = Shell.run(folder, Map.of(), Shell.LAUNCHER + " reports --store cut");
    assertThat(listed.out()).contains(done + " rows");
  }

  @Test
  void ctrlCEndsABuildThatWaitsForStandardInput() throws Exception {
    Process build =
        new ProcessBuilder(Shell.LAUNCHER.toString(), "build", "--store", "waiting", "-")
            .directory(folder.toFile())
            .start();
    while (Files.notExists(folder.resolve("waiting/dateline-store.properties"))) {
      assertThat(build.isAlive()).isTrue();
      Thread.sleep(50);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(build.pid())).start().waitFor();
    assertThat(build.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isEqualTo(Exit.INTERRUPTED);
    assertThat(build.errorReader(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("interrupted");
  }

  @Test
  void aSecondProcessIsToldWhoHoldsTheStore() {
    try (Store held = Store.openExisting(folder.resolve("dateline-store"))) {
      assertThat(held.base()).isNotEmpty();
      Session.Result result = Shell.run(folder, Map.of(), Shell.LAUNCHER + " query 'ASK {}'");
      assertThat(result.code()).isEqualTo(Exit.STORE);
      assertThat(result.err()).hasLineCount(1).contains("process " + ProcessHandle.current().pid());
    }
  }
}

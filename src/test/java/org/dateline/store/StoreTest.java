package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.store.StoreException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path temp;

  @Test
  void aStoreKeepsWhatWasWrittenAndItsBase() {
    Path folder = temp.resolve("deep/store");
    try (Store store = Store.open(folder, Optional.of("https://example.org/"))) {
      put(store, "urn:g", "hello");
    }
    try (Store store = Store.openExisting(folder)) {
      assertThat(store.base()).isEqualTo("https://example.org/");
      assertThat(ask(store, "ASK { ?s ?p 'hello' }")).as("union default graph").isTrue();
    }
    assertThat(refused(() -> Store.open(folder, Optional.of("https://other.org/"))))
        .extracting(StoreException::code)
        .isEqualTo(Code.BASE_MISMATCH);
    Store.open(folder, Optional.of("https://example.org/")).close();
  }

  @Test
  void aWriteThatFailsLeavesNothing() {
    try (Store store = Store.open(temp)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      data -> {
                        data.getNamedModel("urn:g").createResource("urn:s", RDFS.Class);
                        throw new IllegalStateException("on purpose");
                      }))
          .hasMessage("on purpose");
      assertThat(ask(store, "ASK { ?s ?p ?o }")).isFalse();
      put(store, "urn:g", "after");
      assertThat(ask(store, "ASK { ?s ?p 'after' }")).isTrue();
    }
  }

  @Test
  void readersSeeTheStoreAsItWasCommitted() {
    try (Store store = Store.open(temp)) {
      put(store, "urn:g", "one");
      store.read(
          data -> {
            Thread writer = new Thread(() -> put(store, "urn:g", "two"));
            writer.start();
            join(writer);
            assertThat(data.getNamedModel("urn:g").size()).isEqualTo(1);
            return null;
          });
      assertThat(store.<Long>read(data -> data.getNamedModel("urn:g").size())).isEqualTo(2);
    }
  }

  @Test
  void compactingKeepsEverythingAndTheDatasetStaysGood() {
    try (Store store = Store.open(temp)) {
      put(store, "urn:g", "kept");
      store.compact();
      assertThat(ask(store, "ASK { ?s ?p 'kept' }")).isTrue();
      put(store, "urn:g", "later");
      assertThat(store.compactIfWorthwhile()).isFalse();
    }
    assertThat(temp.resolve("Data-0001")).doesNotExist();
    try (Store store = Store.openExisting(temp)) {
      assertThat(ask(store, "ASK { ?s ?p 'later' }")).isTrue();
    }
  }

  @Test
  void whatIsNoStoreIsRefusedWithAPlainSentence() throws IOException {
    assertThat(refused(() -> Store.openExisting(temp.resolve("none"))))
        .hasMessage(
            "There is no store at %s; make one with `dateline build --store %s`.",
            temp.resolve("none"), temp.resolve("none"));
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThat(refused(() -> Store.openExisting(file)).code()).isEqualTo(Code.NOT_A_STORE);
    assertThat(refused(() -> Store.open(file)).code()).isEqualTo(Code.NOT_A_STORE);
    assertThat(refused(() -> Store.open(file.resolve("in"))).code()).isEqualTo(Code.UNWRITABLE);
    assertThat(refused(() -> Store.open(temp)).code()).isEqualTo(Code.NOT_A_STORE);
    assertThat(refused(() -> Store.open(temp.resolve("b"), Optional.of("no base"))).code())
        .isEqualTo(Code.BAD_BASE);
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  void aNewerFormatIsRefusedAndLeftAsItIs() throws IOException {
    Store.open(temp).close();
    Path card = temp.resolve(Card.FILE);
    String newer = Files.readString(card).replace("format=1", "format=2");
    Files.writeString(card, newer);
    assertThat(refused(() -> Store.openExisting(temp)).code()).isEqualTo(Code.NEWER);
    assertThat(refused(() -> Store.open(temp))).hasMessageContaining("newer Dateline");
    assertThat(Files.readString(card)).isEqualTo(newer);
    Files.writeString(card, "nonsense");
    assertThat(refused(() -> Store.open(temp)).code()).isEqualTo(Code.NOT_A_STORE);
  }

  @Test
  void oneProcessOpensAStoreOnce() {
    try (Store store = Store.open(temp)) {
      assertThat(refused(() -> Store.open(temp))).hasMessageContaining("held by this very process");
      put(store, "urn:g", "still good");
    }
    Store.openExisting(temp).close();
  }

  @Test
  void makingThatWasCutShortBeginsAgain() throws IOException {
    Files.writeString(temp.resolve(Folder.MARK), "");
    Files.createDirectories(temp.resolve("Data-0001"));
    Files.writeString(temp.resolve("Data-0001/GSPO.dat"), "half");
    assertThat(refused(() -> Store.openExisting(temp)).code()).isEqualTo(Code.MISSING);
    try (Store store = Store.open(temp)) {
      put(store, "urn:g", "whole");
    }
    assertThat(temp.resolve(Folder.MARK)).doesNotExist();
  }

  @Test
  void compactingThatWasCutShortIsClearedUp() throws IOException {
    try (Store store = Store.open(temp)) {
      put(store, "urn:g", "kept");
      store.compact();
    }
    Files.createDirectories(temp.resolve("Data-0001"));
    Files.writeString(temp.resolve("Data-0001/GSPO.dat"), "old");
    Files.createDirectories(temp.resolve("Data-0003-tmp"));
    Files.writeString(temp.resolve("Data-0003-tmp/GSPO.dat"), "half");
    try (Store store = Store.openExisting(temp)) {
      assertThat(ask(store, "ASK { ?s ?p 'kept' }")).isTrue();
    }
    assertThat(temp.resolve("Data-0001")).doesNotExist();
    assertThat(temp.resolve("Data-0003-tmp")).doesNotExist();
  }

  @Test
  void aStoreThatLacksFilesIsNotTakenForAnEmptyOne() throws IOException {
    for (String gone : new String[] {"GSPO.dat", "OSPG.idn", "nodes-data.obj", "nodes.bpt", ""}) {
      Path folder = temp.resolve("without" + gone);
      try (Store store = Store.open(folder)) {
        put(store, "urn:g", "lost");
      }
      Path generation = folder.resolve("Data-0001");
      if (gone.isEmpty()) {
        Files.move(generation, temp.resolve("elsewhere"));
      } else {
        Files.delete(generation.resolve(gone));
      }
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(refused(() -> Store.openExisting(folder)))
            .hasMessageContaining(gone.isEmpty() ? "Data-0001 is missing" : gone + " is missing")
            .extracting(StoreException::code)
            .isEqualTo(Code.INCOMPLETE);
      }
      assertThat(refused(() -> Store.open(folder)).code()).isEqualTo(Code.INCOMPLETE);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAsSuch() throws IOException {
    Store.open(temp).close();
    Files.delete(temp.resolve(Hold.FILE));
    // Stands in for a folder without permission to write, which the superuser would have all the
    // same: the file that every opening writes cannot be written.
    Files.createDirectory(temp.resolve(Hold.FILE));
    assertThat(refused(() -> Store.openExisting(temp))).hasMessageContaining("even to read");
    assertThat(refused(() -> Store.open(temp)).code()).isEqualTo(Code.UNWRITABLE);
  }

  @Test
  void aStoreThatIsNotNeededGoesAgainAndLeavesOtherFilesAlone() throws IOException {
    Path folder = temp.resolve("new/store");
    Store store = Store.open(folder);
    assertThat(store.made()).isTrue();
    store.discard();
    store.close();
    assertThat(folder).doesNotExist();
    assertThat(folder.getParent()).exists();

    store = Store.open(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    store.discard();
    assertThat(folder.toFile().list()).containsExactly("notes.txt");
  }

  @Test
  void everyCodeGivesASentence() {
    for (Code code : Code.values()) {
      assertThat(new StoreException(code, temp, "detail").getMessage())
          .contains(temp.toString())
          .endsWith(".");
    }
    assertThat(List.of(Code.values())).hasSize(11);
  }

  private static StoreException refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable open) {
    StoreException e = catchThrowableOfType(StoreException.class, open);
    assertThat(e).as("refused").isNotNull();
    return e;
  }

  private static boolean ask(Store store, String query) {
    return store.read(
        data -> {
          try (QueryExecution execution = QueryExecution.create(query, data)) {
            return execution.execAsk();
          }
        });
  }

  private static void put(Store store, String graph, String text) {
    store.write(
        data ->
            data.getNamedModel(graph)
                .add(ResourceFactory.createResource("urn:s"), RDFS.label, text));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

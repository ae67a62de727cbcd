package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {
  @TempDir static Path dir;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Sample.store(dir.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lien minh phuong bac",
        "Northern Alliance controls Kandahar",
        "Liên minh phương Bắc kiểm soát Kandahar",
        "northern alliance dl:controls qandahar",
        "a1b2c3d4e5f60718",
        "report:vi/claim/a1b2c3d4e5f60718",
        "https://w3id.org/dateline/id/report/vi/claim/a1b2c3d4e5f60718",
        "đại sứ"
      })
  void oneClaimIsFoundByManyNames(String what) {
    List<Testimony> found = new Explainer(store).explain(what);
    assertThat(found).hasSize(1);
    Testimony t = found.get(0);
    assertThat(t.quote().substring(t.start(), t.end()))
        .isEqualTo("Liên minh phương Bắc đã nắm được Kandahar");
    assertThat(t.chain()).extracting(Testimony.Link::source).containsExactly("đại sứ", "AIP");
    assertThat(t.when()).contains("2001-11-14");
    assertThat(t.event()).isEqualTo("takeover");
  }

  @Test
  void aNameBringsAllThatIsClaimedOfIt() {
    assertThat(new Explainer(store).explain("Kandahar")).hasSize(3);
    assertThat(new Explainer(store).explain("vi")).hasSize(3);
    assertThat(new Explainer(store).explain("Taliban withdrewFrom Uruzgan")).hasSize(1);
  }

  @Test
  void whatIsNotThereIsTold() {
    Explainer explainer = new Explainer(store);
    assertThatThrownBy(() -> explainer.explain("Kandehar")).hasMessageContaining("Kandahar");
    assertThatThrownBy(() -> explainer.explain("Taliban controls Uruzgan"))
        .hasMessage("no report claims that Taliban controls Uruzgan");
  }
}

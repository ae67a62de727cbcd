package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.Samples;
import org.dateline.ontology.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {
  private static final NameKeys KEYS =
      LinkingRules.of(Knowledge.load(Path.of(""), List.of())).keys();

  @ParameterizedTest
  @CsvSource({
    "Kandahār, Kandahar",
    "Hà Nội, Ha Noi",
    "Đà Nẵng, Da-Nang",
    "al-Bukamal, Al Bukamal",
    "Łódź, Lodz",
    "Мазари-Шариф, Мазари Шариф"
  })
  void tonesAccentsAndHyphensDoNotCountOnceFolded(String a, String b) {
    assertThat(folded(a)).isEqualTo(folded(b));
    assertThat(KEYS.exact("Hoà Bình")).isEqualTo(KEYS.exact("hòa bình"));
    assertThat(KEYS.exact("Hà Nội")).doesNotContainAnyElementsOf(KEYS.exact("Ha Noi"));
  }

  @ParameterizedTest
  @CsvSource({
    "Xta-lin-grát, Stalingrat",
    "Phi-líp-pin, Filipin",
    "Ca-bun, Kabun",
    "Khê-xôn, Keson"
  })
  void transliterationsSoundTheSame(String a, String b) {
    assertThat(KEYS.sound(folded(a))).isEqualTo(KEYS.sound(folded(b)));
  }

  @Test
  void wordsThatSayWhatAPlaceIsMayBeLeftOut() {
    assertThat(KEYS.exact("tỉnh Uruzgan")).contains("uruzgan", "tỉnh uruzgan");
    assertThat(KEYS.exact("Abyan Governorate")).contains("abyan");
    assertThat(KEYS.exact("Thành phố Hồ Chí Minh")).contains("hồ chí minh");
    // Nothing would be left of it.
    assertThat(KEYS.exact("Province")).containsExactly("province");
  }

  @Test
  void everyNameHasKeysOrNone() {
    Samples.check(
        2000,
        random -> {
          for (String exact : KEYS.exact(Samples.text(random))) {
            assertThat(KEYS.sound(NameKeys.folded(exact)).length())
                .isLessThanOrEqualTo(4 * exact.length() + 4);
          }
        });
  }

  private static String folded(String name) {
    return NameKeys.folded(KEYS.exact(name).iterator().next());
  }
}

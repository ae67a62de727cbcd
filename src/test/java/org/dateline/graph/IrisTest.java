package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.irix.IRIx;
import org.dateline.ontology.DL;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;

class IrisTest {
  private final Iris iris = new Iris(DL.DEFAULT_BASE);

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.strings()
            .withChars("ăâđêôơưÁẮ ́̂_%/#?<>\"{}|\\^`.:~ \u200b\u00a0\t🏛")
            .ofMaxLength(12),
        Arbitraries.strings().ofMinLength(150).ofMaxLength(400));
  }

  @Property
  void everyNameGivesAValidIri(@ForAll("names") String name) {
    for (String text :
        new String[] {
          iris.report(name), iris.named(name), iris.known(name), iris.local(iris.report("r"), name)
        }) {
      IRIx iri = IRIx.create(text);
      assertThat(iri.isAbsolute()).isTrue();
      assertThat(iri.hasViolations()).as(text).isFalse();
      assertThat(IRIx.create("http://other.org/x").resolve(text).str()).isEqualTo(text);
    }
    assertThat(Iris.escape(name)).isNotEmpty().doesNotContainAnyWhitespaces().doesNotContain("/");
  }

  @Property
  void namesThatDifferInMoreThanSpacesGetDifferentIris(
      @ForAll("names") String one, @ForAll("names") String other) {
    assertThat(Iris.escape(one).equals(Iris.escape(other)))
        .isEqualTo(Iris.canonical(one).equals(Iris.canonical(other)));
  }

  @Property
  void spellingInCombiningCharactersMakesNoDifference(@ForAll("names") String name) {
    assertThat(Iris.escape(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(Iris.escape(name));
  }

  @Test
  void namesStayReadable() {
    assertThat(iris.named("Liên minh phương Bắc"))
        .isEqualTo(DL.DEFAULT_BASE + "entity/Liên_minh_phương_Bắc");
    assertThat(iris.known("Mazar-e_Sharif")).endsWith("/Mazar-e_Sharif");
    assertThat(iris.known("C%C3%B4te")).endsWith("/C%C3%B4te");
    assertThat(iris.report("2001/11 a?b#c%")).endsWith("report/2001%2F11_a%3Fb%23c%25");
    assertThat(iris.report("..")).endsWith("report/%2E%2E");
    assertThat(iris.named("  ")).endsWith("entity/_");
    assertThat(Store.DEFAULT_BASE).isEqualTo(DL.DEFAULT_BASE);
  }

  @Test
  void whatMakesNoDifference() {
    assertThat(Iris.canonical(" Hà\t Nội ")).isEqualTo("Hà_Nội");
    assertThat(Iris.canonical("a _ b")).isEqualTo(Iris.canonical("a_b"));
    assertThat(Iris.canonical("A b")).isNotEqualTo(Iris.canonical("a b"));
    assertThat(Iris.escape("x".repeat(400)))
        .hasSizeLessThan(200)
        .isNotEqualTo(Iris.escape("x".repeat(401)));
  }
}

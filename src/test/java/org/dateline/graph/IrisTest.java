package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.jena.irix.IRIx;
import org.dateline.Samples;
import org.dateline.ontology.DL;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;

class IrisTest {
  private final Iris iris = new Iris(DL.DEFAULT_BASE);

  private static String name(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Samples.letters(random, 40);
      case 1 -> Samples.letters(random, 125).repeat(4);
      default -> Samples.text(random);
    };
  }

  @Test
  void everyNameGivesAValidIri() {
    Samples.check(
        800,
        random -> {
          String name = name(random);
          for (String text :
              new String[] {
                iris.report(name),
                iris.named(name),
                iris.known(name),
                iris.local(iris.report("r"), name)
              }) {
            IRIx iri = IRIx.create(text);
            assertThat(iri.isAbsolute()).isTrue();
            assertThat(iri.hasViolations()).as(text).isFalse();
            assertThat(IRIx.create("http://other.org/x").resolve(text).str()).isEqualTo(text);
          }
          assertThat(Iris.escape(name))
              .isNotEmpty()
              .doesNotContainAnyWhitespaces()
              .doesNotContain("/");
        });
  }

  @Test
  void namesThatDifferInMoreThanSpacesGetDifferentIris() {
    Samples.check(
        800,
        random -> {
          String one = name(random);
          String other = random.nextBoolean() ? name(random) : one.replace(' ', '_');
          assertThat(Iris.escape(one).equals(Iris.escape(other)))
              .isEqualTo(Iris.canonical(one).equals(Iris.canonical(other)));
        });
  }

  @Test
  void spellingInCombiningCharactersMakesNoDifference() {
    Samples.check(
        800,
        random -> {
          String name = name(random);
          assertThat(Iris.escape(Samples.decomposed(name))).isEqualTo(Iris.escape(name));
        });
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

package org.dateline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.ontology.Knowledge;
import org.junit.jupiter.api.Test;

/** The annotated articles beside the project are read no worse than they were. */
class SharedArticlesTest {
  private static final Path ARTICLES = Path.of("../shared/eval");

  @Test
  void theSeedArticleIsReadWithoutAMistake() {
    Score seed = score("seed");
    assertThat(seed.facts().f1()).isEqualTo(1.0);
    assertThat(seed.factsWithStatus().f1()).isEqualTo(1.0);
    assertThat(seed.citations().f1()).isEqualTo(1.0);
  }

  @Test
  void vietnameseArticlesAreReadNoWorseThanBefore() {
    Score articles = score("vi");
    assertThat(articles.facts().f1()).isGreaterThan(0.905);
    assertThat(articles.factsWithStatus().f1()).isGreaterThan(0.89);
    assertThat(articles.citations().f1()).isGreaterThan(0.89);
    assertThat(articles.attributes().get("time").share()).isGreaterThan(0.85);
    assertThat(articles.attributes().get("source").share()).isGreaterThan(0.90);
  }

  @Test
  void englishTextsAreReadNoWorseThanBefore() {
    Score texts = score("en");
    assertThat(texts.facts().f1()).isGreaterThan(0.95);
    assertThat(texts.factsWithStatus().f1()).isGreaterThan(0.85);
    assertThat(texts.citations().f1()).isGreaterThan(0.85);
    assertThat(texts.attributes().get("source").share()).isGreaterThan(0.92);
  }

  private static Score score(String set) {
    Path folder = ARTICLES.resolve(set);
    assumeTrue(Files.isDirectory(folder), folder + " is not here: skipped");
    return new Evaluation(Knowledge.load(Path.of(""), List.of()))
        .run(folder, folder.resolve("gold"));
  }
}

package org.dateline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.ontology.Knowledge;
import org.junit.jupiter.api.Test;

/** The samples are read no worse than they were; raise the floors when reading gets better. */
class SampleScoreTest {
  private static final double FACTS = 0.98;
  private static final double FACTS_WITH_STATUS = 0.96;
  private static final double CITATIONS = 0.96;

  @Test
  void samplesAreReadNoWorseThanBefore() {
    Score score =
        new Evaluation(Knowledge.load(Path.of(""), List.of()))
            .run(Path.of("data/reports"), Path.of("data/gold"));
    assertThat(score.facts().f1()).isGreaterThan(FACTS);
    assertThat(score.factsWithStatus().f1()).isGreaterThan(FACTS_WITH_STATUS);
    assertThat(score.citations().f1()).isGreaterThan(CITATIONS);
  }
}

package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of one's own. */
class PolicyTest {
  private static final Path SHIPPED = Path.of("ontology/policy");
  private static final Node REUTERS =
      NodeFactory.createURI("https://w3id.org/dateline/id/entity/Reuters");

  @TempDir Path dir;

  @Test
  void theTableOfSourcesBesideItAddsToTheShippedOne() throws IOException {
    Path mine = dir.resolve("my.ttl");
    Files.writeString(
        mine,
        """
        @prefix dl: <https://w3id.org/dateline/ontology#> .
        <https://example.org/mine> a dl:Policy ; dl:step "20-claimed.rq" .
        """);
    assertThat(Policy.load(SHIPPED, mine.toString()).reliability()).doesNotContainKey(REUTERS);
    // As the comment in the shipped table has it.
    Files.writeString(
        dir.resolve("sources.ttl"),
        Files.readString(SHIPPED.resolve("sources.ttl")) + "ent:Reuters dl:reliability dl:A .\n");
    Policy policy = Policy.load(SHIPPED, mine.toString());
    assertThat(policy.reliability()).containsEntry(REUTERS, 1);
    assertThat(policy.reliability()).containsEntry(Terms.dl("Newspaper"), 2);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String file = dir.resolve("none.ttl").toString();
    assertThatThrownBy(() -> Policy.load(SHIPPED, file))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(file);
  }
}

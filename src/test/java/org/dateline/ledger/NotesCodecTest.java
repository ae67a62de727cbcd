package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted is read again as it was. */
class NotesCodecTest {
  @TempDir Path dir;

  @Test
  void theAccountsAndThingsOfEveryPlace() throws Exception {
    DatasetGraph given = AllRules.given();
    Policy policy = Policy.load(Path.of("ontology/policy"), Ledger.STANDARD);
    try (Store store = AllRules.store(dir.resolve("store"), given)) {
      store.write(data -> given.stream().forEach(data.asDatasetGraph()::add));
      Ledger ledger = Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD);
      List<PlaceRecord> records = ledger.records(List.of(), Optional.empty());
      assertThat(records).hasSizeGreaterThan(40);
      store.read(
          data -> {
            Derivation derivation = ledger.derivation(data.asDatasetGraph(), Optional.empty());
            for (PlaceRecord made : records) {
              Notes notes =
                  new Notes(
                      derivation.accounts(made.place()).all(),
                      Replacement.digests(Things.of(made, policy.name(), store.base())));
              assertThat(notes.accounts()).isNotEmpty();
              List<Scopes.Held> held = Scopes.Held.of(made.periods());
              Page page = new Page(Page.of(notes, held).bytes());
              assertThat(page.notes()).isEqualTo(notes);
              assertThat(page.held()).isEqualTo(held);
            }
            return null;
          });
    }
  }

  @Test
  void termsOfAllKindsAndDaysOfAllTimes() {
    List<Node> nodes =
        List.of(
            NodeFactory.createURI("https://example.org/Hà Nội"),
            NodeFactory.createBlankNode("b0-x"),
            NodeFactory.createLiteralString("\"Tuổi Trẻ\"\n\t\\"),
            NodeFactory.createLiteralLang("báo", "vi"),
            NodeFactory.createLiteralDirLang("báo", "vi", "ltr"),
            NodeFactory.createLiteralDT("2001-11", XSDDatatype.XSDgYearMonth),
            Node.ANY);
    Scopes.Held held =
        new Scopes.Held(
            nodes.get(0),
            Bounds.of(LocalDate.of(-43, 3, 15), LocalDate.of(1945, 9, 2)),
            Bounds.UNKNOWN,
            Optional.of(LocalDate.of(2001, 11, 14)),
            nodes);
    Page page = Page.of(new Notes(List.of(), Map.of()), List.of(held));
    assertThat(new Page(page.bytes()).held()).containsExactly(held);
  }
}

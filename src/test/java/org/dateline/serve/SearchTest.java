package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is typed finds what is meant, with tones and without. */
@ExtendWith(SharedServer.class)
class SearchTest {
  private final Served served;

  SearchTest(Served served) {
    this.served = served;
  }

  @Test
  void wordsAreFoundWithAndWithoutTonesExactOnesFirst() {
    served.add(
        "{\"id\":\"tones-1\",\"language\":\"vi\",\"text\":\"Quân Taliban đã chiếm thị trấn Ma vào"
            + " hôm qua.\"}");
    served.add(
        "{\"id\":\"tones-2\",\"language\":\"vi\",\"text\":\"Quân Taliban đã chiếm thị trấn Mã.\"}");
    String both =
        "/api/claims?report="
            + Served.escaped(Served.BASE + "report/tones-1")
            + "&report="
            + Served.escaped(Served.BASE + "report/tones-2")
            + "&q=";
    assertThat(sentences(served.api(both + Served.escaped("thi tran ma")))).hasSize(2);
    assertThat(sentences(served.api(both + Served.escaped("thị trấn mã"))))
        .hasSize(2)
        .first()
        .asString()
        .contains("Mã");
    assertThat(sentences(served.api(both + Served.escaped("thị trấn ma"))))
        .hasSize(2)
        .first()
        .asString()
        .contains("Ma vào");
    assertThat(sentences(served.api(both + Served.escaped("\"tran thi\"")))).isEmpty();
    assertThat(sentences(served.api(both + Served.escaped("chi*")))).hasSize(2);
    assertThat(sentences(served.api(both + Served.escaped("\"(*?AND~^:"))))
        .as("nothing typed is an error")
        .isEmpty();
  }

  private List<String> sentences(JsonNode page) {
    List<String> sentences = new ArrayList<>();
    page.get("items").forEach(c -> sentences.add(c.get("sentence").asText()));
    return sentences;
  }

  @Test
  void entitiesAreFoundByAnyNameTheMainOneFirst() {
    assertThat(first("kabul")).endsWith("/entity/Kabul");
    assertThat(first("Mạc Tư Khoa")).isEqualTo(first("mac tu khoa")).isEqualTo(first("Moscow"));
  }

  private String first(String name) {
    return served
        .api("/api/entities?q=" + Served.escaped(name))
        .get("items")
        .get(0)
        .get("iri")
        .asText();
  }
}

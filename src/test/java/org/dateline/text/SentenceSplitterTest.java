package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private final Tokenizer tokenizer = new Tokenizer(Set.of());
  private final SentenceSplitter splitter = new SentenceSplitter(Set.of("tp", "ts", "gs"));

  private List<Sentence> split(String text) {
    return splitter.split(text, tokenizer.tokens(text));
  }

  private List<String> sentences(String text) {
    return split(text).stream().map(s -> s.span().of(text)).toList();
  }

  /** Checks that the text, with its bars taken out, is split where they stood. */
  private void splits(String barred) {
    for (String text : List.of(barred, Samples.decomposed(barred))) {
      List<String> expected = List.of(text.split("\\|", -1));
      assertThat(sentences(String.join("", expected)))
          .isEqualTo(expected.stream().map(String::strip).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Full stops, with and without a space after them.
        "Mưa đã tạnh. |Đường vẫn ngập.",
        "Mưa đã tạnh.|Đường vẫn ngập.|Xe chưa qua được.",
        "Nước lên 2,5 m.|30 nhà bị cuốn.",
        "Vì sao? |Chưa ai rõ! |Còn chờ…|Hết.",
        // A headline glued to what follows.
        "Cảng phía nam thất thủ|Đại sứ lên tàu lúc rạng sáng.",
        "Cầu gãy ở thượng nguồn|Theo dân làng, không ai bị thương.",
        // No end.
        "TP. Huế và TP.Vinh mất điện.",
        "Ông GS. TS. Lê Mai tới dự.",
        "Nhà văn A. Lâm kể lại.",
        "Nhà văn Ô. Lâm kể lại.",
        "Tờ VnExpress.net đưa tin, giá 3.000 đồng.",
        "Quân U.S. Army đã rút.",
        "Họ chờ... rồi về.",
        "Họ chờ… rồi về.",
        // Several stops are one.
        "Họ chờ...|Rồi về.",
        "Thật sao?! |Không ai tin.",
        "Cháy!!! |Mọi người chạy.",
        "Ai biết?... |Chịu.",
        // Quotation marks that close and that open.
        "Ông nói: \"Nước đã rút.\" |Dân làng trở về.",
        "Ông nói: “Nước đã rút.” |Dân làng trở về.",
        "Dân làng đã trở dậy.|\"Tình hình yên ổn\", ông nói.",
        "Dân làng đã trở dậy. |\"Tình hình yên ổn.\" |Ông nói vậy.",
        "Dân làng đã trở dậy.|“Tình hình yên ổn”, ông nói.",
        "Bà đáp: \"Được.\"|\"Thế thì đi\", ông bảo.",
        "Dân làng trở dậy. |'Yên rồi', ông nói.",
        "Bà đáp: \"Ai đó?\" rồi mở cửa.",
        // Credits in brackets.
        "(TTXVN)|Sáng nay bão vào bờ.",
        "Lính gác ở cổng thành (Ảnh: AFP)|Sáng nay thành vẫn vắng.",
        "Lính gác ở cổng thành [Ảnh: AFP]|Sáng nay thành vẫn vắng.",
        "Bão vào bờ (hôm 3/9). |Nhiều nơi mất điện.",
        "Bão vào bờ. |(Theo AFP.) |Nhiều nơi mất điện.",
        "Đoàn (12 người) đã tới Lào (Vientiane) an toàn.",
        // Lines.
        "Bão vào bờ\n|Sáng nay mưa to\n\n|gió giật mạnh",
        "Bão vào bờ\r\n|Sáng nay mưa to",
        "Bão vào bờ\r|Sáng nay mưa to",
        "Bão vào bờ\u2028|Sáng nay mưa to",
        "Bão vào\nbờ sáng nay",
        "Bão vào\r\nbờ sáng nay"
      })
  void whereSentencesEnd(String barred) {
    splits(barred);
  }

  @Test
  void linesAreCounted() {
    assertThat(split("Tin bão\nMưa to. Gió mạnh.\nHết\n"))
        .extracting(Sentence::line)
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void nothingHasNoSentences() {
    assertThat(split("")).isEmpty();
    assertThat(split(" \u200B\n\u00A0")).isEmpty();
  }

  @Test
  void sentencesHoldEveryTokenInOrder() {
    Samples.check(
        2000,
        random -> {
          String text = Samples.text(random);
          List<Token> tokens = tokenizer.tokens(text);
          List<Token> held = new ArrayList<>();
          int line = 0;
          for (Sentence sentence : splitter.split(text, tokens)) {
            List<Token> own = sentence.tokens();
            assertThat(own).isNotEmpty();
            assertThat(sentence.span())
                .isEqualTo(own.get(0).span().union(own.get(own.size() - 1).span()));
            assertThat(sentence.line()).isBetween(line, line + 1);
            line = sentence.line();
            held.addAll(own);
          }
          assertThat(held).isEqualTo(tokens);
        });
  }
}

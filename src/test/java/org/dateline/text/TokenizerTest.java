package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dateline.Samples;
import org.dateline.ontology.Spelling;
import org.dateline.text.Token.Kind;
import org.dateline.text.Token.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(Set.of("nghệan"));

  private List<String> surfaces(String text) {
    return tokenizer.tokens(text).stream().map(t -> t.span().of(text)).toList();
  }

  private List<String> folded(String text) {
    return tokenizer.tokens(text).stream().map(Token::folded).toList();
  }

  @Test
  void wordsNumbersAndMarks() {
    assertThat(surfaces("Bão số 9 làm 1.250 nhà tốc mái (12,5%) hôm 20/9…"))
        .containsExactly(
            "Bão", "số", "9", "làm", "1.250", "nhà", "tốc", "mái", "(", "12,5%", ")", "hôm", "20/9",
            "…");
    assertThat(tokenizer.tokens("F16 bay 5 km."))
        .extracting(Token::kind)
        .containsExactly(Kind.WORD, Kind.WORD, Kind.NUMBER, Kind.WORD, Kind.MARK);
    assertThat(surfaces("Rồi...im lặng")).containsExactly("Rồi", "...", "im", "lặng");
  }

  @Test
  void decomposedLettersMakeTheSameWords() {
    String text = "Cầu Rồng ở ĐÀ NẴNG đã thông xe. TỈNH UỶ họp khẩnTheo báo";
    String apart = Samples.decomposed(text);
    assertThat(apart).isNotEqualTo(text);
    List<Token> whole = tokenizer.tokens(text);
    List<Token> taken = tokenizer.tokens(apart);
    assertThat(taken).extracting(Token::folded).isEqualTo(folded(text));
    assertThat(taken).extracting(Token::shape).isEqualTo(whole.stream().map(Token::shape).toList());
    assertThat(taken).extracting(Token::glued).isEqualTo(whole.stream().map(Token::glued).toList());
    assertThat(taken.get(0).span().of(apart)).isEqualTo(Samples.decomposed("Cầu"));
  }

  @Test
  void capitalsWrittenApartAreOneWord() {
    assertThat(folded(Samples.decomposed("QUỐC HỘI THƯỢNG ĐỈNH")))
        .containsExactly("quốc", "hội", "thượng", "đỉnh");
    assertThat(folded(Samples.decomposed("Tướng Ô.Đ. Nam"))).containsExactly("tướng", "ôđ", "nam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200D", "\u00AD", "\u2060", "\uFEFF", "\u202C", "\u2069"})
  void whatShowsNothingMakesNoDifference(String invisible) {
    String text =
        "Ngu" + invisible + "yễn" + invisible + " Huệ " + invisible + "(7" + invisible + ")";
    List<Token> tokens = tokenizer.tokens(invisible + text);
    assertThat(tokens).extracting(Token::folded).containsExactly("nguyễn", "huệ", "(", "7", ")");
    assertThat(tokens).extracting(Token::glued).containsExactly(false, false, false, true, true);
    assertThat(surfaces(text)).startsWith("Ngu" + invisible + "yễn");
    assertThat(surfaces("i" + invisible + "Phone")).hasSize(1);
  }

  @Test
  void spacesOfEveryKindSeparate() {
    for (String space : List.of(" ", "\u00A0", "\u202F", "\u3000", "\u2028", "\u0085", "\t")) {
      List<Token> tokens = tokenizer.tokens("Hà" + space + "Nội");
      assertThat(tokens).extracting(Token::folded).containsExactly("hà", "nội");
      assertThat(tokens.get(1).glued()).isFalse();
    }
  }

  @Test
  void wordsGluedTogetherAreTakenApart() {
    assertThat(surfaces("Thành thất thủĐại sứ rời đi"))
        .containsExactly("Thành", "thất", "thủ", "Đại", "sứ", "rời", "đi");
    assertThat(surfaces("vẫn khỏeTheo gia đình")).contains("khỏe", "Theo");
    assertThat(surfaces("lúc ban maiTheo dân làng")).contains("mai", "Theo");
    assertThat(tokenizer.tokens("thủĐại").get(1).glued()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iPhone",
        "ExxonMobil",
        "VnExpress",
        "McCain",
        "eBay",
        "YouTube",
        "NghệAn",
        "QUỐC"
      })
  void namesWithACapitalInsideAreOneWord(String name) {
    assertThat(surfaces(name)).containsExactly(name);
    assertThat(surfaces(name + "\u200B")).containsExactly(name);
    assertThat(surfaces("“" + name + "”")).containsExactly("“", name, "”");
  }

  @Test
  void apostrophes() {
    for (String mark : List.of("'", "’", "ʼ")) {
      assertThat(folded("O" + mark + "Brien" + mark + "s nhà"))
          .containsExactly("obrien", "'s", "nhà");
      assertThat(folded("the Hay" + mark + "at")).containsExactly("the", "hayat");
    }
  }

  @Test
  void initialsWithTheirPointsAreOneWord() {
    assertThat(surfaces("quân U.S. rút")).containsExactly("quân", "U.S.", "rút");
    assertThat(tokenizer.tokens("U.S.").get(0))
        .isEqualTo(new Token(new Span(0, 4), "us", Kind.WORD, Shape.CAPITALS, false));
  }

  @Test
  void shapes() {
    assertThat(tokenizer.tokens("Đà nẵng UBND Ủ 5"))
        .extracting(Token::shape)
        .containsExactly(Shape.CAPITAL, Shape.LOWER, Shape.CAPITALS, Shape.CAPITAL, Shape.NONE);
  }

  @Test
  void everyTokenPointsAtItsText() {
    Samples.check(
        2000,
        random -> {
          String text = Samples.text(random);
          int last = 0;
          StringBuilder between = new StringBuilder();
          for (Token token : tokenizer.tokens(text)) {
            Span span = token.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.length()).isPositive();
            String surface = span.of(text);
            assertThat(token.folded())
                .isEqualTo(token.kind() == Kind.WORD ? Spelling.fold(surface) : surface)
                .isNotEmpty();
            assertThat(Spelling.invisible(surface.charAt(0))).isFalse();
            assertThat(Spelling.invisible(surface.charAt(surface.length() - 1))).isFalse();
            String gap = text.substring(last, span.start());
            between.append(gap);
            boolean seen = !visible(text.substring(0, span.start())).isEmpty();
            assertThat(token.glued()).as(gap).isEqualTo(seen && visible(gap).isEmpty());
            last = span.end();
          }
          between.append(text.substring(last));
          assertThat(visible(between.toString())).isBlank();
        });
  }

  /** What is left of a text without the characters that show nothing; each space is a blank. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .filter(c -> !Spelling.invisible(c))
        .map(c -> Character.isSpaceChar(c) || c == 0x85 ? ' ' : c)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "Ế", "aB", "ếB", "a'", "a’b", "1", "1.", "1,2/", "A.", "Ô.", ".", ")", "\u200B"
      })
  void aMillionOfAnythingIsReadAtOnce(String piece) {
    String text = Samples.decomposed(piece).repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> new SentenceSplitter(Set.of()).split(text, tokenizer.tokens(text)));
  }
}

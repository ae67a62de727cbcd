package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

  /** Every accented small letter of Vietnamese stands in these. */
  private static final String SENTENCES =
      """
      Sáng sớm, đoàn xe chở gạo và thuốc men đã rời bến cảng nhỏ để lên vùng núi phía bắc.
      Ông chủ tịch xã kể rằng cầu cũ bị lũ cuốn; người dân phải lội qua bãi sỏi, mẹ bế con bé đi bè.
      Vẫn chưa rõ ai giữ kho, và chẳng ai sẵn sàng mở cửa dỡ hàng vì sợ trời đổ mưa.
      Mỗi kỳ họp, cụ Tỵ lại đòi một tỷ đồng để sửa đập, trẻ con thì nghĩ sẽ dễ gọi thợ khẩn cấp.
      Các kỹ sư mệt mỏi gật đầu; ý kiến của họ được ghi lại đầy đủ từ đầu tới cuối, thứ tự rõ ràng.
      Dù mù mịt, đội cử người mặt mày lấm lem ra đó; phí tổn chỉ ước chừng, sự thật ở lẫn trong ấy.
      Hôm qua, chừng năm nơi ở miền tây còn mất điện, và lời đồn rằng nhiều tàu đã chìm là sai.
      """;

  @TempDir Path folder;

  @Test
  void theSentencesHoldEveryLetter() {
    String letters =
        (SENTENCES + SENTENCES.toUpperCase(Locale.ROOT))
            .codePoints()
            .filter(c -> c > 0x7F && Character.isLetter(c))
            .distinct()
            .mapToObj(Character::toString)
            .sorted()
            .collect(Collectors.joining());
    assertThat(letters).hasSize(134);
  }

  @ParameterizedTest
  @CsvSource({"VISCII,viscii.tsv", "TCVN 5712,tcvn5712.tsv", "VNI-Windows,vni.tsv"})
  void legacyIsFoundAndConverted(String name, String table) throws IOException {
    String text = SENTENCES + SENTENCES.toUpperCase(Locale.ROOT);
    Input.Read read = read(encode(table, text));
    assertThat(read.report().body()).isEqualTo(text);
    assertThat(read.notices()).containsExactly("is not UTF-8 and was read as " + name);
  }

  @Test
  void windows1258ComesDecomposed() throws IOException {
    String text = SENTENCES + SENTENCES.toUpperCase(Locale.ROOT);
    StringBuilder apart = new StringBuilder();
    text.chars().forEach(c -> apart.append(toneApart(Character.toString(c))));
    Input.Read read = read(apart.toString().getBytes(Charset.forName("windows-1258")));
    assertThat(read.report().body()).isEqualTo(apart.toString());
    assertThat(Normalizer.normalize(read.report().body(), Normalizer.Form.NFC)).isEqualTo(text);
    assertThat(read.notices()).containsExactly("is not UTF-8 and was read as Windows-1258");
  }

  /** Its capitals with tone marks were the small letters in a font of capitals. */
  @Test
  void tcvn3HasNoCapitalsWithTones() throws IOException {
    Input.Read read = read(encode("tcvn3.tsv", SENTENCES + "“ấn Độ – Ăn, Âm, Êm, Ô, Ơ, Ư”"));
    assertThat(read.report().body()).isEqualTo(SENTENCES + "“ấn Độ – Ăn, Âm, Êm, Ô, Ơ, Ư”");
    assertThat(read.notices())
        .containsExactly(
            "is not UTF-8 and was read as TCVN3, which has no capital letters with tone marks");
  }

  @ParameterizedTest
  @CsvSource({"tcvn3.tsv", "viscii.tsv", "vni.tsv"})
  void oneShortSentenceIsEnough(String table) throws IOException {
    String text = "(Tin) - Quân chính phủ rút khỏi thị trấn phía đông.";
    assertThat(read(encode(table, text)).report().body()).isEqualTo(text);
  }

  @Test
  void legacyFrontMatterAndJsonAreReadToo() throws IOException {
    String text = "---\ntitle: Lũ rút\n---\nCầu đã mở lại cho người dân.";
    assertThat(read(encode("tcvn3.tsv", text)).report().title()).contains("Lũ rút");
    String json = "{\"title\":\"Lũ rút\",\"text\":\"Cầu đã mở lại cho người dân.\"}\n";
    Path file = Given.file(folder, "a.jsonl", encode("viscii.tsv", json));
    assertThat(Given.report(Given.read(file)).title()).contains("Lũ rút");
  }

  @Test
  void frenchNamesInEnglishAreWestern() throws IOException {
    String text = "“It’s a café à la carte,” said José Müller – naïve, perhaps.";
    Input.Read read = read(text.getBytes(Charset.forName("windows-1252")));
    assertThat(read.report().body()).isEqualTo(text);
    assertThat(read.notices()).containsExactly("is not UTF-8 and was read as Windows-1252");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
  void byteOrderMarksTell(String charset) throws IOException {
    Input.Read read = read(("\uFEFF" + SENTENCES).getBytes(Charset.forName(charset)));
    assertThat(read.report().body()).isEqualTo(SENTENCES);
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void replacementCharactersAreText() throws IOException {
    assertThat(read("A\uFFFDB".getBytes(StandardCharsets.UTF_8)).report().body())
        .isEqualTo("A\uFFFDB");
  }

  @Test
  void damagedUtf8IsTold() throws IOException {
    byte[] bytes = SENTENCES.getBytes(StandardCharsets.UTF_8);
    bytes[SENTENCES.indexOf('\n') + 60] = (byte) 0xFF;
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a.txt", bytes))))
        .startsWith("a.txt:2: is UTF-8 but for ")
        .endsWith("in this line; correct it and save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "89504E470D0A1A0A | is a PNG image, not text; save its text as UTF-8",
        "504B030414000000 | is a ZIP archive or an office document, not text; save its text as UTF-8",
        "255044462D312E34 | is a PDF, not text; save its text as UTF-8",
        "41420043 | is binary (a zero byte at position 2), not text; save its text as UTF-8",
        "FFFE410042 | its byte order mark says UTF-16LE, but that is not what follows; save it as UTF-8",
        "CFF0E8E2E5F22C20ECE8F0 | its encoding is not UTF-8, nor UTF-16 with a byte order mark, and"
            + " looks like none of Windows-1258, TCVN3, TCVN 5712, VISCII, VNI-Windows and"
            + " Windows-1252; save it as UTF-8",
      })
  void whatIsNoTextIsTold(String hex, String sentence) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (String name : new String[] {"a.txt", "a.unknown"}) {
      assertThat(Given.problem(folder, Given.read(Given.file(folder, name, bytes))))
          .isEqualTo(name + ": " + sentence);
    }
  }

  private Input.Read read(byte[] bytes) throws IOException {
    return Given.onlyRead(Given.read(Given.file(folder, "a.txt", bytes)));
  }

  /** Letters as Windows-1258 has them: the tone mark follows, other marks stay. */
  private static String toneApart(String letter) {
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
    String rest = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
    return Normalizer.normalize(rest, Normalizer.Form.NFC) + tone;
  }

  private static byte[] encode(String table, String text) {
    Map<Integer, byte[]> bytes = new HashMap<>();
    for (String[] row : Rows.of(table)) {
      byte[] code = HexFormat.of().parseHex(row[0].replace(" ", ""));
      bytes.putIfAbsent(Integer.parseInt(row[1], 16), code);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.chars().forEach(c -> out.writeBytes(c < 0x80 ? new byte[] {(byte) c} : bytes.get(c)));
    return out.toByteArray();
  }
}

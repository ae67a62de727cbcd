package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.dateline.text.Token;
import org.dateline.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternsTest {
  /** No time may be lost for the sake of speed: what is looked up is all that could match. */
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void whatMatchesIsLookedUp(String language) throws IOException {
    Model model = RDFDataMgr.loadModel("ontology/lexicon/" + language + "-time.ttl");
    List<TimePattern> all = new CalendarLoader(model, language).patterns();
    TimePatterns patterns = new TimePatterns(all);
    StringBuilder texts = new StringBuilder(quoted("ontology/lexicon", language));
    try (Stream<Path> files = Files.walk(Path.of("data/reports"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.append(Files.readString(file)).append('\n');
      }
    }
    int found = 0;
    for (String line : texts.toString().lines().toList()) {
      found += matches(new Tokenizer(Set.of()).tokens(line), all, patterns);
    }
    assertThat(found).isGreaterThan(100);
  }

  private static int matches(List<Token> tokens, List<TimePattern> all, TimePatterns patterns) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[tokens.size()];
    for (int i = 0; i < starts.length; i++) {
      text.append(tokens.get(i).glued() || i == 0 ? "" : " ");
      starts[i] = text.length();
      text.append(tokens.get(i).folded());
    }
    int found = 0;
    for (int i = 0; i < starts.length; i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < starts.length ? tokens.get(i + 1) : null;
      boolean word = next != null && next.kind() == Token.Kind.WORD && !next.glued();
      String behind = word ? next.folded() : "";
      for (TimePattern pattern : all) {
        Matcher m = pattern.pattern().matcher(text);
        m.region(starts[i], text.length()).useTransparentBounds(true).useAnchoringBounds(false);
        if (m.lookingAt() && m.end() > m.start()) {
          found++;
          assertThat(
                  token.kind() == Token.Kind.NUMBER
                      ? patterns.ofNumber(behind)
                      : patterns.of(token.folded(), behind))
              .as("%s at \"%s\"", pattern.iri(), m.group())
              .contains(pattern);
        }
      }
    }
    return found;
  }

  /** The example sentences of the lexicon. */
  private static String quoted(String folder, String language) throws IOException {
    Pattern example = Pattern.compile("\"([^\"]{20,})\"@" + language);
    StringBuilder out = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().contains("examples")).sorted().toList()) {
        example
            .matcher(Files.readString(file))
            .results()
            .forEach(r -> out.append(r.group(1)).append('\n'));
      }
    }
    return out.toString();
  }
}

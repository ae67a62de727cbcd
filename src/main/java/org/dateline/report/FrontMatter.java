package org.dateline.report;

import java.io.StringReader;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The lines of metadata between two lines {@code ---} at the beginning of a text.
 *
 * <p>Only YAML's tree of nodes is built, never its values: a date stays as it was written, {@code
 * id: 007} keeps its zeros, and no tag can make an object.
 *
 * @param yaml what stands between the two lines
 * @param end where the report's own text begins, in UTF-16 code units
 */
record FrontMatter(String yaml, int end) {

  private static final Pattern OPEN = Pattern.compile("---[ \\t]*+(\\r?\\n|\\z)");
  private static final Pattern CLOSE =
      Pattern.compile("^(---|\\.\\.\\.)[ \\t]*+(\\r?\\n|\\z)", Pattern.MULTILINE);

  /** Finds the front matter; a text without has an empty one. */
  static FrontMatter of(String text) throws Unreadable {
    Matcher open = OPEN.matcher(text);
    if (!open.lookingAt()) {
      return new FrontMatter("", 0);
    }
    Matcher close = CLOSE.matcher(text);
    if (!close.find(open.end())) {
      throw new Unreadable(1, "the front matter is never closed; end it with a line ---");
    }
    return new FrontMatter(text.substring(open.end(), close.start()), close.end());
  }

  /** The metadata that Dateline knows; other keys are passed over. */
  Fields fields() throws Unreadable {
    Fields fields = new Fields();
    Node root = compose();
    if (root == null) {
      return fields;
    }
    if (!(root instanceof MappingNode mapping)) {
      throw new Unreadable(
          line(root), "the front matter is no list of “key: value” lines; correct or remove it");
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key && Fields.isMetadata(key.getValue())) {
        String name = key.getValue();
        fields.put(name, value(name, entry.getValueNode()), line(key));
      }
    }
    return fields;
  }

  private Node compose() throws Unreadable {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(20);
    options.setMaxAliasesForCollections(20);
    try {
      return new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
      throw wrong(line, e.getProblem());
    } catch (YAMLException e) {
      throw wrong(1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Unreadable wrong(int line, String problem) {
    // By far the commonest slip, and YAML's own words for it help nobody.
    String hint =
        problem.startsWith("mapping values")
            ? "put a value that holds a colon in quotes"
            : "correct it";
    return new Unreadable(
        line, "the front matter is not valid YAML (%s); %s".formatted(problem, hint));
  }

  private static String value(String key, Node node) throws Unreadable {
    if (node instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }
    if (node instanceof SequenceNode list) {
      StringJoiner joined = new StringJoiner(", ");
      for (Node item : List.copyOf(list.getValue())) {
        if (!(item instanceof ScalarNode scalar)) {
          throw Fields.notText(key, line(item));
        }
        joined.add(scalar.getValue());
      }
      return joined.toString();
    }
    throw Fields.notText(key, line(node));
  }

  /** In the file; the front matter's first line is the file's second. */
  private static int line(Node node) {
    return node.getStartMark().getLine() + 2;
  }
}

package org.dateline.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.dateline.query.QuestionException.Code;

/**
 * Sets a question's variables. A question marks a variable as one to set with {@code VALUES ?place
 * { UNDEF }}: valid SPARQL that binds nothing, so that the file runs anywhere as it is. Setting it
 * puts nodes in the place of UNDEF; where it is not set, the line goes, as it would only slow the
 * query.
 */
final class Parameters {
  private Parameters() {}

  static void set(Query query, Question question, Map<String, String> set, Names names) {
    Map<Var, Collection<Node>> values = new HashMap<>();
    set.forEach((name, value) -> values.put(Var.alloc(name), nodes(name, value, question, names)));
    Set<Var> marked = new HashSet<>();
    Element pattern = query.getQueryPattern();
    // DESCRIBE of an IRI has none. A query without a marked line stays the very query it is.
    if (pattern != null && question.text().toUpperCase(Locale.ROOT).contains("UNDEF")) {
      Filling filling = new Filling(values, marked);
      query.setQueryPattern(
          ElementTransformer.transform(
              pattern, filling, new ExprTransformApplyElementTransform(filling)));
    }
    for (Var v : values.keySet()) {
      if (!marked.contains(v)) {
        throw new QuestionException(
            Code.UNKNOWN_VARIABLE,
            question.name()
                + " has nothing named "
                + v.getVarName()
                + " to set"
                + (question.variables().isEmpty()
                    ? ""
                    : "; it has " + String.join(", ", question.variables().keySet())));
      }
    }
  }

  private static Collection<Node> nodes(String name, String value, Question question, Names names) {
    Collection<Node> found = names.find(value);
    if (!found.isEmpty()) {
      return found;
    }
    if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
    }
    throw new QuestionException(
        Code.UNKNOWN_NAME,
        "nothing in the store goes by the name "
            + value
            + ", to which "
            + name
            + " is set for "
            + question.name()
            + names.hint(value));
  }

  /** Fills the marked lines, or takes them out. */
  private static final class Filling extends ElementTransformCopyBase {
    private final Map<Var, Collection<Node>> values;
    private final Set<Var> marked;

    Filling(Map<Var, Collection<Node>> values, Set<Var> marked) {
      this.values = values;
      this.marked = marked;
    }

    @Override
    public Element transform(ElementData data) {
      List<Binding> rows = data.getRows();
      if (data.getVars().size() != 1 || rows.size() != 1 || !rows.get(0).isEmpty()) {
        return data;
      }
      Var variable = data.getVars().get(0);
      marked.add(variable);
      Collection<Node> nodes = values.get(variable);
      if (nodes == null) {
        return new ElementGroup();
      }
      ElementData filled = new ElementData();
      filled.add(variable);
      nodes.forEach(n -> filled.add(BindingFactory.binding(variable, n)));
      return filled;
    }
  }
}

package org.dateline.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.vocabulary.XSD;

/**
 * Which properties of a thing a query looks at, if it judges each thing by its own properties
 * alone: what it says of one is then said of all that have the same.
 */
final class LooksAt {
  /** What may give another value each time, or do anything at all. */
  private static final Set<Class<? extends Expr>> UNSTEADY =
      Set.of(
          E_Random.class,
          E_Now.class,
          E_UUID.class,
          E_StrUUID.class,
          E_BNode.BNode0.class,
          E_BNode.BNode1.class,
          E_Function.class,
          E_Call.class);

  private final Node thing;
  private final Set<Node> properties = new HashSet<>();

  private LooksAt(Node thing) {
    this.thing = thing;
  }

  /** The properties that these queries look at; nothing, when one of them looks further. */
  static Optional<Set<Node>> properties(List<Query> queries) {
    Set<Node> all = new HashSet<>();
    for (Query query : queries) {
      List<Node> things =
          query.getConstructTemplate().getTriples().stream()
              .map(t -> t.getPredicate().isURI() ? t.getSubject() : Node.ANY)
              .distinct()
              .toList();
      boolean named =
          query.getConstructTemplate().getTriples().stream()
              .map(Triple::getObject)
              .anyMatch(things::contains);
      if (things.size() != 1 || !things.get(0).isVariable() || named || further(query)) {
        return Optional.empty();
      }
      LooksAt looks = new LooksAt(things.get(0));
      if (!looks.only(query.getQueryPattern())) {
        return Optional.empty();
      }
      all.addAll(looks.properties);
    }
    return Optional.of(all);
  }

  /** True when its answer is not one for each match of its pattern. */
  private static boolean further(Query query) {
    return query.hasGroupBy()
        || query.hasAggregators()
        || query.hasHaving()
        || query.hasLimit()
        || query.hasOffset()
        || query.hasDatasetDescription()
        || query.getValuesData() != null;
  }

  private boolean only(Element element) {
    if (element instanceof ElementGroup group) {
      return bound(group) && group.getElements().stream().allMatch(this::only);
    }
    if (element instanceof ElementUnion union) {
      return union.getElements().stream().allMatch(this::only);
    }
    if (element instanceof ElementOptional optional) {
      return only(optional.getOptionalElement());
    }
    if (element instanceof ElementFilter filter) {
      return only(filter.getExpr());
    }
    if (element instanceof ElementBind bind) {
      return only(bind.getExpr());
    }
    return element instanceof ElementPathBlock block
        && block.getPattern().getList().stream().allMatch(this::only);
  }

  /**
   * True when the group begins by saying of what it speaks: else it may ask whether there is
   * anything at all of which something is said.
   */
  private static boolean bound(ElementGroup group) {
    return group.getElements().stream()
        .filter(e -> !(e instanceof ElementFilter || e instanceof ElementBind))
        .findFirst()
        .filter(e -> e instanceof ElementPathBlock block && !block.isEmpty())
        .isPresent();
  }

  private boolean only(TriplePath pattern) {
    boolean own =
        pattern.isTriple()
            && pattern.getPredicate().isURI()
            && !PropertyFunctionRegistry.get().manages(pattern.getPredicate().getURI())
            && pattern.getSubject().equals(thing)
            && !pattern.getObject().equals(thing);
    if (own) {
      properties.add(pattern.getPredicate());
    }
    return own;
  }

  private boolean only(Expr expression) {
    if (expression instanceof ExprVar variable) {
      return !variable.asVar().equals(thing);
    }
    if (expression instanceof ExprFunctionOp exists) {
      return only(exists.getElement());
    }
    if (expression instanceof ExprFunction function) {
      boolean cast = function instanceof E_Function own && own.getFunctionIRI().startsWith(XSD.NS);
      return (cast || !UNSTEADY.contains(function.getClass()))
          && function.getArgs().stream().allMatch(this::only);
    }
    return expression.isConstant();
  }
}

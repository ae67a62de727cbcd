package org.dateline.serve;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.apache.jena.update.UpdateRequest;

/** Which named graphs an update may change, as far as it names them. */
final class UpdatedGraphs extends UpdateVisitorBase {
  private final Set<Node> named = new HashSet<>();
  private boolean any;

  private UpdatedGraphs() {}

  /** The graphs; nothing when it may be any of them. */
  static Optional<Set<Node>> of(UpdateRequest request) {
    UpdatedGraphs all = new UpdatedGraphs();
    request.getOperations().forEach(operation -> operation.visit(all));
    return all.any ? Optional.empty() : Optional.of(all.named);
  }

  private void add(Node graph) {
    if (graph.isURI()) {
      if (!Quad.isDefaultGraph(graph)) {
        named.add(graph);
      }
    } else {
      any = true;
    }
  }

  private void add(Target target) {
    if (target.isOneNamedGraph()) {
      add(target.getGraph());
    } else {
      any |= !target.isDefault();
    }
  }

  private void add(Collection<Quad> quads, Optional<Node> with) {
    quads.forEach(
        quad -> add(quad.isDefaultGraph() ? with.orElse(quad.getGraph()) : quad.getGraph()));
  }

  @Override
  public void visit(UpdateDrop update) {
    add(update.getTarget());
  }

  @Override
  public void visit(UpdateClear update) {
    add(update.getTarget());
  }

  @Override
  public void visit(UpdateAdd update) {
    add(update.getDest());
  }

  @Override
  public void visit(UpdateCopy update) {
    add(update.getDest());
  }

  @Override
  public void visit(UpdateMove update) {
    add(update.getSrc());
    add(update.getDest());
  }

  @Override
  public void visit(UpdateDataInsert update) {
    add(update.getQuads(), Optional.empty());
  }

  @Override
  public void visit(UpdateDataDelete update) {
    add(update.getQuads(), Optional.empty());
  }

  @Override
  public void visit(UpdateDeleteWhere update) {
    add(update.getQuads(), Optional.empty());
  }

  @Override
  public void visit(UpdateModify update) {
    Optional<Node> with = Optional.ofNullable(update.getWithIRI());
    add(update.getDeleteQuads(), with);
    add(update.getInsertQuads(), with);
  }
}

package org.dateline.export;

import java.util.List;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;

/** N-Triples and N-Quads. */
final class LineSheet implements Sheet {
  private final NodeFormatter nodes = new NodeFormatterNT();
  private final boolean named;

  /** Lines with the graph's name at their end, or without. */
  LineSheet(boolean named) {
    this.named = named;
  }

  @Override
  public void graph(AWriter out, Node name, List<Triple> triples) {
    for (Triple t : triples) {
      nodes.format(out, t.getSubject());
      out.print(' ');
      nodes.format(out, t.getPredicate());
      out.print(' ');
      nodes.format(out, t.getObject());
      if (named) {
        out.print(' ');
        nodes.format(out, name);
      }
      out.print(" .\n");
    }
  }
}

package org.dateline.export;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.RDF;

/** Turtle and TriG: a block a subject, a line a property. */
final class TurtleSheet implements Sheet {
  private final NodeFormatter nodes;
  private final String indent;

  /** Graphs in braces with their names, or under a comment each. */
  TurtleSheet(boolean named, Map<String, String> prefixes) {
    this.nodes = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
    this.indent = named ? "  " : "";
  }

  @Override
  public void start(AWriter out, Map<String, String> prefixes) {
    prefixes.forEach((prefix, iri) -> out.print("@prefix " + prefix + ": <" + iri + "> .\n"));
  }

  @Override
  public void graph(AWriter out, Node name, List<Triple> triples) {
    boolean named = !indent.isEmpty();
    out.print('\n');
    if (named) {
      nodes.format(out, name);
      out.print(" {\n");
    } else {
      out.print("# " + name + "\n\n");
    }
    triples(out, triples);
    out.print(named ? "}\n" : "");
  }

  private void triples(AWriter out, List<Triple> triples) {
    Triple last = null;
    for (Triple t : triples) {
      boolean sameSubject = last != null && last.getSubject().equals(t.getSubject());
      if (sameSubject && last.getPredicate().equals(t.getPredicate())) {
        out.print(", ");
      } else {
        if (sameSubject) {
          out.print(" ;\n");
        } else {
          out.print(last == null ? indent : " .\n\n" + indent);
          nodes.format(out, t.getSubject());
          out.print('\n');
        }
        out.print(indent + "  ");
        property(out, t.getPredicate());
        out.print(' ');
      }
      nodes.format(out, t.getObject());
      last = t;
    }
    out.print(last == null ? "" : " .\n");
  }

  private void property(AWriter out, Node property) {
    if (property.equals(RDF.Nodes.type)) {
      out.print('a');
    } else {
      nodes.format(out, property);
    }
  }
}

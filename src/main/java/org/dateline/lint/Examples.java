package org.dateline.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.dateline.claim.Status;
import org.dateline.ontology.DL;
import org.dateline.ontology.KnowledgeException;

/** Turtle → examples. */
public final class Examples {
  private static final Set<String> TIMES = Set.of("time", "startTime", "endTime");
  private static final Set<String> NO_ROLES = Set.of("polarity", "modality", "certainty", "source");

  private Examples() {}

  /**
   * The examples of a file, in its order.
   *
   * @throws KnowledgeException when one is not written as ontology/reading.ttl says
   */
  public static List<Example> of(TurtleSource source) {
    List<Example> examples = new ArrayList<>();
    for (Statement s : source.model().listStatements(null, Dl.EXAMPLE, (RDFNode) null).toList()) {
      if (s.getSubject().isURIResource() && s.getObject().isResource()) {
        examples.add(example(s.getSubject().getURI(), s.getResource(), source));
      }
    }
    examples.sort(
        Comparator.comparing(Example::line)
            .thenComparing(Example::entry)
            .thenComparing(Example::text));
    return List.copyOf(examples);
  }

  private static Example example(String entry, Resource r, TurtleSource source) {
    Statement text = r.getProperty(Dl.TEXT);
    if (text == null || !text.getObject().isLiteral() || text.getString().isBlank()) {
      throw new KnowledgeException("An example of <" + entry + "> has no dl:text.");
    }
    List<Expectation> expects = new ArrayList<>();
    boolean nothing = false;
    for (RDFNode node : r.listProperties(Dl.EXPECTS).mapWith(Statement::getObject).toList()) {
      if (node.equals(Dl.NOTHING)) {
        nothing = true;
      } else {
        expects.add(expectation(node.asResource(), text.getString()));
      }
    }
    if (nothing == !expects.isEmpty()) {
      throw new KnowledgeException(
          "The example \""
              + text.getString()
              + "\" must expect either claims and citations or dl:Nothing.");
    }
    expects.sort(Comparator.comparing(Expectation::toString));
    return new Example(
        entry,
        text.getString(),
        Optional.of(text.getLanguage()).filter(l -> !l.isEmpty()),
        Optional.ofNullable(r.getProperty(Dl.PUBLISHED)).map(p -> p.getLiteral().getLexicalForm()),
        List.copyOf(expects),
        nothing || r.hasLiteral(Dl.ONLY_THESE, true),
        source.file().toString(),
        source.line(text.getString()));
  }

  private static Expectation expectation(Resource r, String text) {
    Map<String, Set<String>> roles = new HashMap<>();
    Map<String, Set<String>> times = new HashMap<>();
    Set<String> sources = new TreeSet<>();
    String type = null;
    for (Statement s : r.listProperties().toList()) {
      String local = s.getPredicate().getLocalName();
      if (s.getPredicate().equals(RDF.type)) {
        type = s.getResource().getURI();
      } else if (!s.getPredicate().getNameSpace().equals(DL.NS)) {
        // A role that the user's own event type brings.
        roles.computeIfAbsent(s.getPredicate().getURI(), k -> new TreeSet<>()).add(value(s));
      } else if (local.equals("source")) {
        sources.add(value(s));
      } else if (TIMES.contains(local)) {
        times.computeIfAbsent(local, k -> new TreeSet<>()).add(value(s));
      } else if (!NO_ROLES.contains(local)) {
        roles.computeIfAbsent(s.getPredicate().getURI(), k -> new TreeSet<>()).add(value(s));
      }
    }
    if (type == null) {
      throw new KnowledgeException(
          "The example \"" + text + "\" expects something without saying what (\"a dl:…\").");
    }
    Status status =
        new Status(
            constant(r, "polarity", Status.PLAIN.polarity()),
            constant(r, "modality", Status.PLAIN.modality()),
            constant(r, "certainty", Status.PLAIN.certainty()));
    return new Expectation(type, Map.copyOf(roles), status, Set.copyOf(sources), Map.copyOf(times));
  }

  private static String value(Statement s) {
    return s.getObject().isLiteral()
        ? s.getLiteral().getLexicalForm()
        : s.getObject().asResource().toString();
  }

  private static <E extends Enum<E>> E constant(Resource r, String property, E usual) {
    Resource given = r.getPropertyResourceValue(Dl.property(property));
    if (given == null) {
      return usual;
    }
    try {
      return Enum.valueOf(usual.getDeclaringClass(), given.getLocalName().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(
          "<" + given + "> in an example is no dl:" + property + " that the program knows.", e);
    }
  }
}

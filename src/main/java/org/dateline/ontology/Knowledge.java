package org.dateline.ontology;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/**
 * All that the program knows, read once from Turtle and then immutable: schema, lexicons,
 * gazetteer.
 */
public final class Knowledge {
  private static final Resource NOTHING = ResourceFactory.createResource(DL.iri("Nothing"));

  private final Model ontology;
  private final Model gazetteerModel;
  private final String hash;
  private final Schema schema;
  private final Map<String, Lexicon> lexicons;
  private final Gazetteer gazetteer;

  private Knowledge(Model ontology, Model gazetteerModel, String hash) {
    this.ontology = ontology;
    this.gazetteerModel = gazetteerModel;
    this.hash = hash;
    this.schema = Schema.of(ontology);
    this.lexicons = new LexiconLoader(ontology).load();
    GazetteerLoader.addCountryNames(gazetteerModel, lexicons.keySet());
    this.gazetteer = new GazetteerLoader(gazetteerModel).load();
  }

  /**
   * Reads the knowledge that ships with the program, and the user's own on top.
   *
   * @param home the folder that holds {@code ontology/} and {@code data/}
   * @param extra Turtle files or folders of the user's
   * @throws KnowledgeException when a file cannot be read or says what the program cannot use
   */
  public static Knowledge load(Path home, List<Path> extra) {
    TurtleFiles files = new TurtleFiles();
    Model ontology = ModelFactory.createDefaultModel();
    Model gazetteer = ModelFactory.createDefaultModel();
    // Parsing is most of what a small build takes; the two parts know nothing of each other.
    TurtleFiles places = new TurtleFiles();
    var other =
        CompletableFuture.runAsync(
            () -> places.read(home.resolve("data").resolve("gazetteer"), gazetteer));
    files.read(home.resolve("ontology"), ontology);
    await(other);
    files.add(places);
    for (Path path : extra) {
      // A user's file may hold lexicon and gazetteer in one; each part goes where it belongs.
      Model own = ModelFactory.createDefaultModel();
      files.read(path, own);
      own.listStatements()
          .forEach(
              s -> {
                boolean entity = s.getSubject().toString().startsWith(DL.DEFAULT_BASE);
                (entity ? gazetteer : ontology).add(s);
              });
    }
    removeExamples(ontology);
    return new Knowledge(ontology, gazetteer, files.hash());
  }

  private static void await(CompletableFuture<Void> task) {
    try {
      task.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** What an example expects is no claim: in a store it would be taken for one. */
  private static void removeExamples(Model model) {
    for (Statement s :
        model.listStatements(null, LexiconLoader.dl("expects"), (RDFNode) null).toList()) {
      if (!s.getObject().equals(NOTHING)) {
        s.getResource().removeProperties();
      }
    }
    for (Statement s :
        model.listStatements(null, LexiconLoader.dl("example"), (RDFNode) null).toList()) {
      s.getResource().removeProperties();
      s.remove();
    }
  }

  /** Ontology and lexicons, as the store's {@code graph/ontology} holds them. */
  public Model ontology() {
    return ontology;
  }

  /** The gazetteer, as the store's {@code graph/knowledge} holds it. */
  public Model gazetteer() {
    return gazetteerModel;
  }

  /** SHA-256 over everything that was read, in hexadecimal: changes when a reading could change. */
  public String hash() {
    return hash;
  }

  /** Classes and roles. */
  public Schema schema() {
    return schema;
  }

  /** The known entities. */
  public Gazetteer entities() {
    return gazetteer;
  }

  /** The words of a language. */
  public Optional<Lexicon> lexicon(String language) {
    return Optional.ofNullable(lexicons.get(language));
  }

  /** All languages, by tag. */
  public Map<String, Lexicon> lexicons() {
    return lexicons;
  }
}

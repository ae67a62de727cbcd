package org.dateline.ontology;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * All that the program knows, read once from Turtle and then immutable: schema, lexicons,
 * gazetteer.
 */
public final class Knowledge {
  private final Model ontology = ModelFactory.createDefaultModel();
  private final Model gazetteer = ModelFactory.createDefaultModel();

  private Knowledge() {}

  /**
   * Reads the knowledge that ships with the program, and the user's own on top.
   *
   * @param home the folder that holds {@code ontology/} and {@code data/}
   * @param extra Turtle files or folders of the user's
   */
  public static Knowledge load(Path home, List<Path> extra) {
    return new Knowledge();
  }

  /** Ontology and lexicons, as the store's {@code graph/ontology} holds them. */
  public Model ontology() {
    return ontology;
  }

  /** The gazetteer, as the store's {@code graph/knowledge} holds it. */
  public Model gazetteer() {
    return gazetteer;
  }

  /** SHA-256 over everything that was read, in hexadecimal: changes when a reading could change. */
  public String hash() {
    return "";
  }
}

package org.dateline.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads datasets in RDF, triple by triple. Neighbouring triples of one subject make a piece of an
 * entry; linking.ttl says what the properties tell.
 */
final class RdfReader implements DumpReader {
  private final LinkingRules rules;
  private final Set<String> languages;

  /**
   * With the languages whose labels are kept.
   *
   * @param languages their tags; empty: all
   */
  RdfReader(LinkingRules rules, Set<String> languages) {
    this.rules = rules;
    this.languages = languages;
  }

  @Override
  public void read(DatasetFile file, Sink sink) throws IOException {
    Lang lang = RDFLanguages.filenameToLang(file.plainName());
    if (lang == null) {
      throw new LinkException(
          LinkException.Code.DATASET,
          file.path()
              + " has no ending that tells how it is written; name it .nt, .ttl, .nq or .rdf, also"
              + " with .gz or .bz2");
    }
    Pieces pieces = new Pieces(sink);
    try (InputStream in = file.open()) {
      RDFParser.source(in)
          .lang(lang)
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(pieces);
      pieces.flush();
    } catch (RiotException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new LinkException(
          LinkException.Code.DATASET,
          file.path() + " is no proper " + lang.getLabel() + ": " + e.getMessage(),
          e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private final class Pieces extends StreamRDFBase {
    private final Sink sink;
    private Entry.Builder piece;

    Pieces(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }

    @Override
    public void triple(Triple t) {
      Optional<Meaning> meaning =
          t.getSubject().isURI() ? rules.meaning(t.getPredicate().getURI()) : Optional.empty();
      if (meaning.isEmpty()) {
        return;
      }
      String value = value(meaning.get(), t.getObject());
      if (value == null) {
        return;
      }
      if (meaning.get() == Meaning.CHANGED) {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
          sink.changed(value.substring(0, 10));
        }
        return;
      }
      if (piece == null || !piece.iri().equals(t.getSubject().getURI())) {
        flush();
        piece = new Entry.Builder(t.getSubject().getURI());
      }
      piece.add(meaning.get(), value);
    }

    private String value(Meaning meaning, Node node) {
      if (node.isURI()) {
        return meaning == Meaning.LABEL ? null : node.getURI();
      }
      if (!node.isLiteral()) {
        return null;
      }
      String language = node.getLiteralLanguage();
      boolean wanted =
          meaning != Meaning.LABEL
              || languages.isEmpty()
              || language.isEmpty()
              || languages.contains(language);
      return wanted ? node.getLiteralLexicalForm() : null;
    }

    void flush() {
      try {
        if (piece != null && !piece.isEmpty()) {
          sink.entry(piece.build());
        }
        piece = null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

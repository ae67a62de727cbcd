package org.dateline.lint;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.dateline.ontology.DL;

/** Terms that examples and lexicons are written with. */
final class Dl {
  static final String ENTITY = DL.DEFAULT_BASE + "entity/";
  static final Property EXAMPLE = property("example");
  static final Property TEXT = property("text");
  static final Property PUBLISHED = property("published");
  static final Property EXPECTS = property("expects");
  static final Property ONLY_THESE = property("onlyThese");
  static final Property CONCEPT = property("concept");
  static final Property WORD_CLASS = property("wordClass");
  static final Resource NOTHING = resource("Nothing");
  static final Resource TIME_PATTERN = resource("TimePattern");

  private Dl() {}

  static Property property(String local) {
    return ResourceFactory.createProperty(DL.NS, local);
  }

  static Resource resource(String local) {
    return ResourceFactory.createResource(DL.iri(local));
  }
}

package org.dateline.score;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;

/**
 * Whether two names may be the same thing's: they share two thirds of the words that tell it apart.
 * Names that hold nothing but generic words must share more of them.
 */
final class SameName {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ENOUGH = 0.66;
  private static final double ENOUGH_OF_GENERIC = 0.8;

  private final Set<String> generic = new HashSet<>();

  SameName(Knowledge knowledge) {
    knowledge
        .ontology()
        .listStatements(
            null, ResourceFactory.createProperty(DL.iri("genericWords")), (RDFNode) null)
        .forEach(s -> generic.addAll(words(s.getString())));
  }

  /** True when some of our names is the same as some gold name, or gold asks for none. */
  boolean any(Set<String> ours, Set<String> gold) {
    return gold.isEmpty()
        || ours.stream().anyMatch(a -> gold.stream().anyMatch(b -> same(words(a), words(b))));
  }

  private boolean same(Set<String> a, Set<String> b) {
    Set<String> tellingA = telling(a);
    Set<String> tellingB = telling(b);
    return (tellingA.isEmpty() || tellingB.isEmpty())
        ? share(a, b) >= ENOUGH_OF_GENERIC
        : share(tellingA, tellingB) >= ENOUGH;
  }

  private Set<String> telling(Set<String> words) {
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(generic);
    return rest;
  }

  private static double share(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return 2.0 * common / (a.size() + b.size());
  }

  private static Set<String> words(String name) {
    String plain =
        APART
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    return plain.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(plain.split(" ")));
  }
}

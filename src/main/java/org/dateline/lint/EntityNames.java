package org.dateline.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.mention.Entity;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Spelling;
import org.dateline.ontology.WordClass;

/** Under which names an entity goes: those the text gives it, and those of the gazetteer. */
public final class EntityNames {
  private final Knowledge knowledge;

  /** Looks known entities up in {@code knowledge}. */
  public EntityNames(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** All names, as written. */
  public Set<String> of(Entity entity) {
    Set<String> names = new HashSet<>();
    names.add(entity.label().text());
    entity.names().forEach(n -> names.add(n.text()));
    if (entity.scope() == Entity.Scope.KNOWN) {
      Resource known = knowledge.gazetteer().createResource(Dl.ENTITY + entity.key());
      for (Property p : new Property[] {SKOS.prefLabel, SKOS.altLabel}) {
        known.listProperties(p).forEach(s -> names.add(s.getString()));
      }
    }
    return names;
  }

  /** True when the entity has one of these names, however they are spelt, with article or not. */
  boolean any(Entity entity, Set<String> accepted) {
    Set<List<String>> wanted = new HashSet<>();
    accepted.forEach(name -> wanted.add(bare(name)));
    return Stream.concat(Stream.of(entity.key()), of(entity).stream())
        .anyMatch(name -> wanted.contains(bare(name)));
  }

  /** The words of a name, without the articles and quantifiers that it begins with. */
  private List<String> bare(String name) {
    List<String> words = Spelling.words(name.replace('_', ' '));
    int from = 0;
    while (from < words.size() - 1 && quantifier(words.get(from))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  private boolean quantifier(String word) {
    return knowledge.lexicons().values().stream()
        .map(lexicon -> lexicon.index().root().step(word))
        .filter(Objects::nonNull)
        .flatMap(node -> node.values().stream())
        .anyMatch(lexeme -> lexeme.wordClass() == WordClass.QUANTIFIER);
  }
}

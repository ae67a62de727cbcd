package org.dateline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.Lexeme.Effect;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;

/**
 * Turtle → lexicons: OntoLex-Lemon entries with Dateline's own properties for what they evoke and
 * do.
 */
final class LexiconLoader {
  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final String LIME = "http://www.w3.org/ns/lemon/lime#";
  private static final Property CANONICAL_FORM =
      ResourceFactory.createProperty(ONTOLEX, "canonicalForm");
  private static final Property OTHER_FORM = ResourceFactory.createProperty(ONTOLEX, "otherForm");
  private static final Property WRITTEN_REP = ResourceFactory.createProperty(ONTOLEX, "writtenRep");
  private static final Property SENSE = ResourceFactory.createProperty(ONTOLEX, "sense");
  private static final Property LANGUAGE = ResourceFactory.createProperty(LIME, "language");

  private final Model model;

  LexiconLoader(Model model) {
    this.model = model;
  }

  Map<String, Lexicon> load() {
    Map<String, Lexicon> lexicons = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(LIME + "Lexicon"))
        .toList()
        .stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(
            lexicon -> {
              String language = lexicon.getRequiredProperty(LANGUAGE).getString();
              lexicons.put(language, lexicon(language, lexicon));
            });
    return lexicons;
  }

  private Lexicon lexicon(String language, Resource resource) {
    PhraseIndex<Lexeme> index = new PhraseIndex<>();
    Set<String> functionWords = new HashSet<>();
    for (Resource entry : sorted(model.listSubjectsWithProperty(dl("wordClass")).toList())) {
      boolean participial = forms(entry).stream().anyMatch(f -> marked(f, Trait.PARTICIPLE));
      for (Resource form : forms(entry)) {
        boolean active =
            participial && !marked(form, Trait.PARTICIPLE) && !marked(form, Trait.NOMINAL);
        Lexeme lexeme = lexeme(entry, form, active);
        form.listProperties(WRITTEN_REP)
            .forEach(
                s -> {
                  if (s.getLanguage().equals(language)) {
                    // "under … control": a noun phrase stands between what opens and what closes
                    // it.
                    String[] halves = s.getString().split("…", 2);
                    List<String> words = Spelling.words(halves[0]);
                    index.add(
                        words,
                        halves.length == 1 ? lexeme : lexeme.closedBy(Spelling.words(halves[1])));
                    if (words.size() == 1 && closedClass(lexeme.wordClass())) {
                      functionWords.add(words.get(0));
                    }
                  }
                });
      }
    }
    String syllable = string(resource, "syllable").orElse(".*");
    boolean headFirst = local(resource, "headPosition").orElse("HeadLast").equals("HeadFirst");
    CalendarLoader calendar = new CalendarLoader(model, language);
    return new Lexicon(
        language,
        headFirst,
        Pattern.compile(syllable),
        index,
        Set.copyOf(functionWords),
        new TimePatterns(calendar.patterns()),
        calendar.calendar(),
        topics(language));
  }

  private PhraseIndex<String> topics(String language) {
    PhraseIndex<String> topics = new PhraseIndex<>();
    model
        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(DL.iri("Topic")))
        .forEach(
            topic ->
                topic
                    .listProperties(dl("form"))
                    .filterKeep(s -> s.getLanguage().equals(language))
                    .forEach(
                        s -> topics.add(Spelling.words(s.getString()), topic.getURI().intern())));
    return topics;
  }

  private static boolean closedClass(WordClass c) {
    return switch (c) {
      case PREPOSITION,
          QUANTIFIER,
          DEMONSTRATIVE,
          PRONOUN,
          PASSIVE,
          SUBORDINATOR,
          COORDINATOR,
          PARTICLE,
          COPULA,
          RELATIVE,
          COMPLEMENTIZER ->
          true;
      default -> false;
    };
  }

  private List<Resource> forms(Resource entry) {
    List<Resource> forms = new ArrayList<>();
    entry.listProperties(CANONICAL_FORM).forEach(s -> forms.add(s.getResource()));
    entry.listProperties(OTHER_FORM).forEach(s -> forms.add(s.getResource()));
    return sorted(forms);
  }

  private static List<Resource> sorted(List<Resource> resources) {
    return resources.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }

  private static boolean marked(Resource form, Trait trait) {
    return form.listProperties(dl("trait")).toList().stream()
        .anyMatch(s -> constant(Trait.class, s.getResource(), form) == trait);
  }

  private Lexeme lexeme(Resource entry, Resource form, boolean active) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (active) {
      traits.add(Trait.ACTIVE);
    }
    for (Resource r : List.of(entry, form)) {
      r.listProperties(dl("trait"))
          .forEach(s -> traits.add(constant(Trait.class, s.getResource(), entry)));
    }
    return new Lexeme(
        entry.getURI(),
        constant(WordClass.class, entry.getPropertyResourceValue(dl("wordClass")), entry),
        senses(entry),
        iris(entry, "denotes"),
        Optional.ofNullable(entry.getPropertyResourceValue(dl("concept"))).map(Resource::getURI),
        Optional.ofNullable(entry.getPropertyResourceValue(dl("marks")))
            .map(r -> constant(Position.class, r, entry)),
        effect(entry),
        local(entry, "quantity"),
        traits,
        List.of());
  }

  private Effect effect(Resource entry) {
    Effect effect =
        new Effect(
            local(entry, "givesPolarity"),
            local(entry, "givesModality"),
            local(entry, "givesCertainty"));
    return effect.none() ? Effect.NONE : effect;
  }

  private List<Sense> senses(Resource entry) {
    List<Sense> senses = new ArrayList<>();
    for (RDFNode node : entry.listProperties(SENSE).mapWith(s -> s.getObject()).toList()) {
      Resource sense = node.asResource();
      Resource frame = sense.getPropertyResourceValue(dl("frame"));
      Map<Position, List<String>> roles = new EnumMap<>(Position.class);
      if (frame != null) {
        for (Position position : Position.values()) {
          List<String> at = iris(frame, "at" + camel(position.name())).stream().sorted().toList();
          if (!at.isEmpty()) {
            roles.put(position, at);
          }
        }
      }
      Set<String> needs = frame == null ? Set.of() : iris(frame, "needs");
      senses.add(
          new Sense(sense.getPropertyResourceValue(dl("evokes")).getURI().intern(), roles, needs));
    }
    // The senses that need more go first: where one of them fits, the others do not.
    senses.sort(Comparator.comparing((Sense s) -> -s.needs().size()).thenComparing(Sense::event));
    return List.copyOf(senses);
  }

  static Property dl(String local) {
    return ResourceFactory.createProperty(DL.NS, local);
  }

  private static Optional<String> string(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(dl(property))).map(s -> s.getString());
  }

  private static Optional<String> local(Resource subject, String property) {
    return Optional.ofNullable(subject.getPropertyResourceValue(dl(property)))
        .map(r -> r.getURI().substring(DL.NS.length()));
  }

  private static Set<String> iris(Resource subject, String property) {
    Set<String> iris = new LinkedHashSet<>();
    subject
        .listProperties(dl(property))
        .mapWith(s -> s.getResource().getURI().intern())
        .toList()
        .stream()
        .sorted()
        .forEach(iris::add);
    return iris;
  }

  /** {@code dl:ReportingVerb} → {@code REPORTING_VERB}. */
  static <E extends Enum<E>> E constant(Class<E> type, Resource value, Resource entry) {
    String name =
        value
            .getURI()
            .substring(value.getURI().indexOf('#') + 1)
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toUpperCase(Locale.ROOT);
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(
          "The entry <"
              + entry
              + "> names <"
              + value
              + ">, which is no "
              + type.getSimpleName()
              + " that the program knows; see ontology/reading.ttl for the list.",
          e);
    }
  }

  private static String camel(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
  }
}

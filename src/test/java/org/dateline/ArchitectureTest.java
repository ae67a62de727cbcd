package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may import whom. To open a new way between two rooms, change the line of the importing one.
 */
class ArchitectureTest {

  private static final ArchRule report = only("report");
  private static final ArchRule ontology = only("ontology");
  private static final ArchRule store = only("store");
  private static final ArchRule text = only("text", "report", "ontology");
  private static final ArchRule mention = only("mention", "text", "ontology", "report");
  private static final ArchRule claim = only("claim", "mention", "text", "ontology", "report");

  private static final ArchRule graph =
      only("graph", "claim", "mention", "text", "ontology", "report");

  private static final ArchRule lint =
      only("lint", "claim", "mention", "text", "ontology", "report");

  private static final ArchRule score =
      only("score", "claim", "mention", "text", "ontology", "report");

  private static final ArchRule query = only("query", "store");
  private static final ArchRule export = only("export", "store");
  private static final ArchRule ledger = only("ledger", "store", "query");
  private static final ArchRule validation = only("validation", "store");
  private static final ArchRule link = only("link", "store", "ontology");

  private static final ArchRule pipeline =
      only(
          "pipeline", "report", "text", "ontology", "mention", "claim", "graph", "ledger", "store");

  private static final ArchRule serve =
      // "report" besides: what is posted is read as files are.
      only("serve", "pipeline", "report", "store", "query", "export", "ledger", "link");

  private static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.cli..");

  private static final ArchRule jenaStartsWhereRdfDoes =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.dateline.report..",
              "org.dateline.text..",
              "org.dateline.mention..",
              "org.dateline.claim..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  private static final ArchRule tdbIsTheStoresAffair =
      foreign("store", "org.apache.jena.tdb2..", "org.apache.jena.dboe..");

  private static final ArchRule fusekiIsTheServersAffair =
      foreign("serve", "org.apache.jena.fuseki..");

  private static final ArchRule picocliIsTheCommandLinesAffair =
      foreign("cli", "picocli..", "me.tongfei.progressbar..");

  private static final ArchRule noRoundTrips =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  private static final ArchRule packagesAreNamedByWhatTheyMake =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..helper..", "..common..", "..impl..", "..model..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  @TestFactory
  List<DynamicTest> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("report", report);
    rules.put("ontology", ontology);
    rules.put("store", store);
    rules.put("text", text);
    rules.put("mention", mention);
    rules.put("claim", claim);
    rules.put("graph", graph);
    rules.put("lint", lint);
    rules.put("score", score);
    rules.put("query", query);
    rules.put("export", export);
    rules.put("ledger", ledger);
    rules.put("validation", validation);
    rules.put("link", link);
    rules.put("pipeline", pipeline);
    rules.put("serve", serve);
    rules.put("nothingImportsTheCommandLine", nothingImportsTheCommandLine);
    rules.put("jenaStartsWhereRdfDoes", jenaStartsWhereRdfDoes);
    rules.put("tdbIsTheStoresAffair", tdbIsTheStoresAffair);
    rules.put("fusekiIsTheServersAffair", fusekiIsTheServersAffair);
    rules.put("picocliIsTheCommandLinesAffair", picocliIsTheCommandLinesAffair);
    rules.put("noRoundTrips", noRoundTrips);
    rules.put("packagesAreNamedByWhatTheyMake", packagesAreNamedByWhatTheyMake);
    assertThat(CLASSES).isNotEmpty();
    List<DynamicTest> tests = new ArrayList<>();
    rules.forEach((name, rule) -> tests.add(dynamicTest(name, () -> rule.check(CLASSES))));
    return tests;
  }

  /** A room imports itself, these others, and no more of ours. */
  private static ArchRule only(String room, String... others) {
    List<String> allowed = new ArrayList<>(List.of("org.dateline." + room + ".."));
    for (String other : others) {
      allowed.add("org.dateline." + other + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage("org.dateline." + room + "..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "lie in rooms other than " + allowed,
                c ->
                    c.getPackageName().startsWith("org.dateline")
                        && allowed.stream()
                            .map(a -> a.substring(0, a.length() - 2))
                            .noneMatch(
                                a ->
                                    c.getPackageName().equals(a)
                                        || c.getPackageName().startsWith(a + "."))))
        .allowEmptyShould(true);
  }

  /** These libraries are used in one room alone. */
  private static ArchRule foreign(String room, String... libraries) {
    return classes()
        .that()
        .resideOutsideOfPackage("org.dateline." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(libraries);
  }
}

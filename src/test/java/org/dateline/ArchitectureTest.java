package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may import whom. To open a new way between two rooms, change the line of the importing one.
 */
@AnalyzeClasses(packages = "org.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule report = only("report");
  @ArchTest static final ArchRule ontology = only("ontology");
  @ArchTest static final ArchRule store = only("store");
  @ArchTest static final ArchRule text = only("text", "report");
  @ArchTest static final ArchRule mention = only("mention", "text", "ontology", "report");
  @ArchTest static final ArchRule claim = only("claim", "mention", "text", "ontology", "report");

  @ArchTest
  static final ArchRule graph = only("graph", "claim", "mention", "text", "ontology", "report");

  @ArchTest
  static final ArchRule lint = only("lint", "claim", "mention", "text", "ontology", "report");

  @ArchTest
  static final ArchRule score = only("score", "claim", "mention", "text", "ontology", "report");

  @ArchTest static final ArchRule query = only("query", "store");
  @ArchTest static final ArchRule export = only("export", "store");
  @ArchTest static final ArchRule ledger = only("ledger", "store");
  @ArchTest static final ArchRule link = only("link", "store", "ontology");

  @ArchTest
  static final ArchRule pipeline =
      only("pipeline", "report", "text", "ontology", "mention", "claim", "graph", "store");

  @ArchTest
  static final ArchRule serve =
      only("serve", "pipeline", "store", "query", "export", "ledger", "link");

  @ArchTest
  static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dateline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dateline.cli..");

  @ArchTest
  static final ArchRule jenaStartsWhereRdfDoes =
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

  @ArchTest
  static final ArchRule tdbIsTheStoresAffair =
      foreign("store", "org.apache.jena.tdb2..", "org.apache.jena.dboe..");

  @ArchTest
  static final ArchRule fusekiIsTheServersAffair = foreign("serve", "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule picocliIsTheCommandLinesAffair =
      foreign("cli", "picocli..", "me.tongfei.progressbar..");

  @ArchTest
  static final ArchRule noRoundTrips =
      slices().matching("org.dateline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreNamedByWhatTheyMake =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..helper..", "..common..", "..impl..", "..model..");

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

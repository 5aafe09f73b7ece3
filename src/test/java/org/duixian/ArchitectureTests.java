package org.duixian;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.access.Member;
import org.junit.jupiter.api.Test;

/** What the house style asks of the code as a whole. */
@AnalyzeClasses(packages = "org.duixian", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  private static final int LONGEST_FILE = 400;

  @ArchTest
  static final ArchRule readerIsPure =
      noClasses()
          .that()
          .resideInAPackage("org.duixian.reader..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule kernelDependsOnNothing =
      noClasses()
          .that()
          .resideInAPackage("org.duixian.kernel..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..");

  @ArchTest
  static final ArchRule namesSayWhatTheyAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Dto|Impl)$")
          .because("a name says what a thing is");

  @ArchTest
  static final ArchRule fieldsAreNotInjected =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .because("constructors say what a type needs");

  /**
   * Who it is that asks tells the table; a role is given, kept and shown elsewhere, never compared.
   */
  @ArchTest
  static final ArchRule onlyTheTableOfPermissionsKnowsRoles =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.duixian.access..", "org.duixian.pages.access..")
          .and()
          .doNotHaveSimpleName("Reporters")
          .should()
          .callMethod(Member.class, "role")
          .orShould()
          .callMethod(Member.class, "getAuthorities")
          .because("who may do what is asked of access.Permission");

  /**
   * Where no figure is meant: points on a page or on the earth, how alike or how telling words are,
   * and the comparisons of CEL, which has doubles alone.
   */
  private static final DescribedPredicate<JavaClass> DRAWING_OR_LIKENESS =
      resideInAnyPackage(
              "org.duixian.publication.paper..",
              "org.duixian.place.geometry..",
              "org.duixian.reader.name..",
              "org.duixian.reader.continuity..")
          .or(simpleName("Thumbnail"))
          .or(simpleName("Guard"))
          .as("draw on a page, tell likeness or compare in CEL");

  private static final DescribedPredicate<JavaClass> INEXACT =
      DescribedPredicate.describe(
          "double or float",
          type ->
              Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                  .contains(type.getBaseComponentType().getName()));

  @ArchTest
  static final ArchRule figuresAreExact =
      noFields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat(not(DRAWING_OR_LIKENESS))
          .should()
          .haveRawType(INEXACT)
          .because("every figure is a BigDecimal");

  @ArchTest
  static final ArchRule figuresArePassedExactly =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat(not(DRAWING_OR_LIKENESS))
          .should()
          .haveRawReturnType(INEXACT)
          .orShould()
          .haveRawParameterTypes(anyElementThat(INEXACT))
          .because("every figure is a BigDecimal");

  @ArchTest
  static final ArchRule noFigureGoesThroughADouble =
      noClasses()
          .that(not(DRAWING_OR_LIKENESS))
          .should()
          .callMethod(BigDecimal.class, "doubleValue")
          .orShould()
          .callMethod(BigDecimal.class, "floatValue")
          .orShould()
          .callMethod(BigDecimal.class, "valueOf", double.class)
          .orShould()
          .callConstructor(BigDecimal.class, double.class)
          .orShould()
          .callMethod(Double.class, "parseDouble", String.class)
          .because("a double has no tenth");

  /** One name has one meaning in the whole house; types inside another one bear its name too. */
  @Test
  void noTwoTypesBearOneName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<String, List<Path>> byName =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.groupingBy(file -> String.valueOf(file.getFileName())));
      assertThat(byName.values()).allSatisfy(bearers -> assertThat(bearers).hasSize(1));
    }
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + " has " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsLongerThanFiftyLines() throws IOException {
    assertThat(MethodLength.of(sources()))
        .hasSizeGreaterThan(1000)
        .filteredOn(MethodLength::tooLong)
        .isEmpty();
  }

  @Test
  void testsShareTheProgramsThatRunAlready() throws IOException {
    assertThat(testsThatSay("@SpringBootTest|@DynamicPropertySource|@DirtiesContext|@MockitoBean"))
        .containsExactly("RunningProduct.java");
  }

  @Test
  void noTestAsksTheMachineForItsDay() throws IOException {
    assertThat(
            testsThatSay(
                "(Local(Date|DateTime)|OffsetDateTime|ZonedDateTime|Instant|Year|YearMonth)"
                    + "\\.now\\((?!clock\\))|System\\.currentTimeMillis|Clock\\.system"))
        .containsExactly("Surroundings.java");
  }

  private static List<String> testsThatSay(String expression) throws IOException {
    Pattern pattern = Pattern.compile(expression);
    List<String> found = new ArrayList<>();
    for (Path file : sources(Path.of("src/test/java"))) {
      String name = String.valueOf(file.getFileName());
      if (!name.equals("ArchitectureTests.java")
          && pattern.matcher(Files.readString(file)).find()) {
        found.add(name);
      }
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = sources(Path.of("src/main/java"));
    sources.addAll(sources(Path.of("src/test/java")));
    return sources;
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }
}

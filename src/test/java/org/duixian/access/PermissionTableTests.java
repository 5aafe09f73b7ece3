package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of permissions, and what docs/security.md says of it. */
class PermissionTableTests {

  private static final Path DOCUMENT = Path.of("docs/security.md");
  private static final String BEGIN = "<!-- permissions -->\n";
  private static final String END = "<!-- end of permissions -->";
  private static final String AGAIN =
      "print it again: mvn -q test -Dtest=PermissionTableTests -Dpermissions.print=true";

  private static final String HEAD =
      """
      | what | act | administrator | office | unit reporter | leader | reader |
      |---|---|---|---|---|---|---|
      """;

  private static final Set<Role> OFFICE = EnumSet.of(Role.ADMINISTRATOR, Role.OFFICE);

  @Test
  void theDocumentShowsTheTableAsItIs() throws IOException {
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(BEGIN) + BEGIN.length();
    int to = document.indexOf(END);
    if (Boolean.getBoolean("permissions.print")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + printed() + document.substring(to));
    } else {
      assertThat(document.substring(from, to)).as(AGAIN).isEqualTo(printed());
    }
  }

  private static String printed() {
    return Arrays.stream(Thing.values())
        .flatMap(thing -> Arrays.stream(Act.values()).map(act -> rows(act, thing)))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String rows(Act act, Thing thing) {
    return PermissionTable.ROWS.stream()
        .filter(row -> row.act() == act && row.things().contains(thing))
        .map(
            row ->
                row.reaches().stream()
                    .map(reach -> reach == Reach.NONE ? "—" : word(reach))
                    .collect(
                        Collectors.joining(
                            " | ", "| " + word(thing) + " | " + word(act) + " | ", " |\n")))
        .collect(Collectors.joining());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void noQuestionHasTwoAnswers() {
    assertThat(
            PermissionTable.ROWS.stream()
                .flatMap(row -> row.things().stream().map(thing -> row.act() + " " + thing)))
        .doesNotHaveDuplicates();
  }

  @Test
  void eachRowSaysItForEachRole() {
    assertThat(PermissionTable.ROWS)
        .allSatisfy(row -> assertThat(row.reaches()).hasSameSizeAs(Role.values()));
  }

  @Test
  void eachThingIsActedOn() {
    assertThat(PermissionTable.ROWS.stream().flatMap(row -> row.things().stream()))
        .contains(Thing.values());
  }

  @Test
  void whatNoRowAnswersIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> PermissionTable.reach(Act.REOPEN, Thing.RULES, Role.OFFICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REOPEN RULES");
  }

  @Test
  void onlyTheOfficeChangesWhatIsNotPersonal() {
    for (PermissionTable.Row row : PermissionTable.ROWS) {
      if (row.act() == Act.EDIT && !row.things().contains(Thing.PERSONAL)) {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(OFFICE)))
            .allSatisfy(
                role -> assertThat(row.reaches().get(role.ordinal())).isEqualTo(Reach.NONE));
      }
    }
  }
}

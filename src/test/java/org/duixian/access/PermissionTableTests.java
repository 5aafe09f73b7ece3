package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
      | what | act | administrator | office | unit reporter | leader | reader | deputy \
      | seat | grid worker | mediator | tax desk |
      |---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  private static final EnumSet<AccountRole> OFFICE =
      EnumSet.of(AccountRole.ADMINISTRATOR, AccountRole.OFFICE);

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
    return PermissionTable.ROWS.entrySet().stream()
        .map(row -> row(row.getKey(), row.getValue()))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Act.On on, List<Reach> reaches) {
    String start = "| " + word(on.thing()) + " | " + word(on.act()) + " | ";
    return reaches.stream()
        .map(reach -> reach == Reach.NONE ? "—" : word(reach))
        .collect(Collectors.joining(" | ", start, " |\n"));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void eachRowSaysItForEachRole() {
    assertThat(PermissionTable.ROWS.values())
        .allSatisfy(reaches -> assertThat(reaches).hasSameSizeAs(AccountRole.values()));
  }

  @Test
  void eachThingIsActedOn() {
    assertThat(PermissionTable.ROWS.keySet())
        .extracting(Act.On::thing)
        .contains(Thing.values())
        .isSorted();
  }

  @Test
  void whatNoRowAnswersIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> PermissionTable.reaches(Act.REOPEN, Thing.RULES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REOPEN RULES");
  }

  @Test
  void onlyTheOfficeChangesWhatIsNotPersonal() {
    PermissionTable.ROWS.forEach(
        (on, reaches) -> {
          if (on.act() == Act.EDIT && on.thing() != Thing.PERSONAL) {
            assertThat(EnumSet.complementOf(OFFICE))
                .allSatisfy(role -> assertThat(reaches.get(role.ordinal())).isEqualTo(Reach.NONE));
          }
        });
  }
}

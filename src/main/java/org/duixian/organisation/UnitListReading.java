package org.duixian.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.sheet.HeadWords;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.SheetRemark;
import org.duixian.sheet.SheetRow;
import org.duixian.sheet.SheetTable;
import org.duixian.sheet.Sheets;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a list of units as a spreadsheet gives it when it is copied: heads first, one unit a line,
 * columns parted by tabs, or by commas where the heads have no tab.
 */
@Component
record UnitListReading(Units units, Wording wording) {

  static final int MOST_LINES = 1_000;
  private static final List<SheetColumn<ListedUnit>> REQUIRED =
      List.of(UnitColumn.KIND.column(), UnitColumn.NAME.column());
  private static final String LOGIN = "[A-Za-z0-9._-]{2,40}";

  /** The units of the list, and what is wrong with it; units count only where nothing is. */
  record Outcome(List<ListedUnit> units, List<SheetRemark> problems) {}

  /**
   * Holds a list against the units that stand today.
   *
   * @param logins the sign-in names that are taken, null if who sends the list may not open
   *     accounts
   */
  Outcome read(String typed, @Nullable Set<String> logins) {
    SheetTable table = Sheets.paste(typed, UnitColumn.ALL, MOST_LINES, wording::of);
    List<SheetRemark> problems = new ArrayList<>(table.unknownHeads());
    problems.addAll(table.missing(REQUIRED, wording::of));
    if (!problems.isEmpty()) {
      return new Outcome(List.of(), problems);
    }
    Comparison comparison = new Comparison(units.current(), logins, problems);
    table.rows().forEach(row -> comparison.read(new Line(row)));
    if (comparison.listed.isEmpty() && problems.isEmpty()) {
      problems.add(SheetRemark.of(1, "organisation.list.empty"));
    }
    return new Outcome(comparison.listed, problems);
  }

  private Optional<UnitKind> kind(String word) {
    HeadWords words = wording::of;
    return words.choice(UnitKind.values(), kind -> "organisation.kind." + kind, word);
  }

  private record Line(SheetRow row) {

    int number() {
      return row.number();
    }

    String text(UnitColumn column) {
      return row.text(column.column());
    }

    @Nullable String orNull(UnitColumn column) {
      return text(column).isEmpty() ? null : text(column);
    }
  }

  /** The comparison of one list with what stands. */
  private final class Comparison {

    private final @Nullable Set<String> taken;
    private final List<SheetRemark> problems;
    private final Map<String, UnitKind> standing = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> logins = new HashMap<>();
    private final List<ListedUnit> listed = new ArrayList<>();

    Comparison(List<Unit> units, @Nullable Set<String> taken, List<SheetRemark> problems) {
      this.taken = taken;
      this.problems = problems;
      units.forEach(unit -> standing.put(unit.name(), unit.kind()));
    }

    void read(Line line) {
      int before = problems.size();
      Optional<UnitKind> kind = kind(line.text(UnitColumn.KIND));
      if (kind.isEmpty()) {
        problem(line, "organisation.list.kind", line.text(UnitColumn.KIND));
      }
      FormErrors errors = new FormErrors();
      FieldChecks fields = new FieldChecks(errors);
      String name = fields.name("name", line.text(UnitColumn.NAME));
      ListedUnit unit =
          new ListedUnit(
              line.number(),
              kind.orElse(UnitKind.DEPARTMENT),
              name,
              fields.nameOr("shortName", line.text(UnitColumn.SHORT_NAME), name),
              fields.textOrNone("code", line.text(UnitColumn.CODE), 60),
              line.orNull(UnitColumn.PARENT),
              fields.words("aliases", line.text(UnitColumn.ALIASES)),
              fields.words("topics", line.text(UnitColumn.TOPICS)),
              line.orNull(UnitColumn.LOGIN),
              fields.nameOr("reporter", line.text(UnitColumn.REPORTER), name));
      for (String field : errors.fields()) {
        FormErrors.FieldError error = errors.at(field);
        if (error != null) {
          problems.add(new SheetRemark(line.number(), "", error.messageKey(), error.arguments()));
        }
      }
      once(line, unit);
      under(line, unit);
      account(line, unit);
      if (problems.size() == before) {
        listed.add(unit);
        standing.put(unit.name(), unit.kind());
      }
    }

    private void once(Line line, ListedUnit unit) {
      Integer earlier = names.putIfAbsent(unit.name(), line.number());
      if (earlier != null) {
        problem(line, "organisation.list.twice", unit.name(), earlier);
      } else if (standing.containsKey(unit.name())) {
        problem(line, "organisation.list.known", unit.name());
      } else if (unit.kind() == UnitKind.DISTRICT && standing.containsValue(UnitKind.DISTRICT)) {
        problem(line, "organisation.list.one-district");
      }
    }

    private void under(Line line, ListedUnit unit) {
      if (unit.parent() == null) {
        return;
      }
      UnitKind above = standing.get(unit.parent());
      if (above == null) {
        problem(line, "organisation.list.parent", unit.parent());
      } else if (above.ofArea() != unit.kind().ofArea()) {
        problem(line, "organisation.error.parent");
      }
    }

    private void account(Line line, ListedUnit unit) {
      if (unit.login() == null) {
        return;
      }
      Integer earlier = logins.putIfAbsent(unit.login(), line.number());
      if (taken == null) {
        problem(line, "organisation.list.administrator");
      } else if (!unit.login().matches(LOGIN)) {
        problem(line, "organisation.list.login-form", unit.login());
      } else if (earlier != null) {
        problem(line, "organisation.list.twice", unit.login(), earlier);
      } else if (taken.contains(unit.login())) {
        problem(line, "organisation.list.login-taken", unit.login());
      }
    }

    private void problem(Line line, String key, Object... arguments) {
      problems.add(SheetRemark.of(line.number(), key, arguments));
    }
  }
}

package org.duixian.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.kernel.Amount;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** What can change in a statement, as its history keeps it. */
record Snapshot(
    int start,
    int end,
    String quote,
    String section,
    int paragraph,
    @Nullable Role role,
    @Nullable String subject,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Bound op,
    @Nullable Measure measure,
    @Nullable String period,
    StatementState state) {

  static Snapshot of(Statement statement) {
    return new Snapshot(
        statement.start(),
        statement.end(),
        statement.quote(),
        statement.section(),
        statement.paragraph(),
        statement.role(),
        statement.subject(),
        statement.value(),
        statement.unit(),
        statement.op(),
        statement.measure(),
        statement.period(),
        statement.state());
  }

  Snapshot withState(StatementState other) {
    return new Snapshot(
        start, end, quote, section, paragraph, role, subject, value, unit, op, measure, period,
        other);
  }

  /** Returns the same at another place of the text. */
  Snapshot at(int from, int to, String words, int inParagraph) {
    return new Snapshot(
        from,
        to,
        words,
        section,
        inParagraph,
        role,
        subject,
        value,
        unit,
        op,
        measure,
        period,
        state);
  }

  /** Returns the fields that differ, by the names of their labels. */
  static List<StatementChange.Difference> between(@Nullable Snapshot before, Snapshot after) {
    Map<String, @Nullable String> old = before == null ? Map.of() : before.fields();
    List<StatementChange.Difference> differences = new ArrayList<>();
    after
        .fields()
        .forEach(
            (field, now) -> {
              if (!Objects.equals(old.get(field), now)) {
                differences.add(new StatementChange.Difference(field, old.get(field), now));
              }
            });
    return differences;
  }

  private Map<String, @Nullable String> fields() {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    fields.put("words", quote);
    fields.put("place", start + "—" + end);
    fields.put("subject", subject);
    fields.put("op", op == null ? null : op.name());
    Amount.Written number = Amount.written(value, unit);
    fields.put("value", number.digits().isEmpty() ? null : number.digits());
    fields.put("unit", number.unit().isEmpty() ? null : number.unit());
    fields.put("role", role == null ? null : role.name());
    fields.put("measure", measure == null ? null : measure.name());
    fields.put("period", period);
    fields.put("state", state.name());
    return fields;
  }
}

package org.duixian.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duixian.change.Fields;
import org.duixian.kernel.Amount;
import org.duixian.reader.Bound;
import org.duixian.reader.Measure;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;

/** What can change in a statement, as its history keeps it. */
record StatementVersion(
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

  /** All fields of a statement, those that its form sends among them. */
  static final Fields FIELDS =
      Fields.of("document.field.", "words place start end subject")
          .and("document.", "op=field.op#op value=field.value unit=field.unit role=field.role#role")
          .and("document.", "measure=field.measure#measure period=field.period")
          .and("document.", "lead=field.lead state=field.state#state!");

  static StatementVersion of(Statement statement) {
    return new StatementVersion(
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

  StatementVersion withState(StatementState other) {
    return new StatementVersion(
        start, end, quote, section, paragraph, role, subject, value, unit, op, measure, period,
        other);
  }

  /** Returns the same at another place of the text. */
  StatementVersion at(int from, int to, String words, int inParagraph) {
    return new StatementVersion(
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

  /** Returns what pages show of it, large numbers in 万 or 亿. */
  Map<String, String> written() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("words", quote);
    fields.put("place", start + "—" + end);
    fields.put("subject", text(subject));
    fields.put("op", op == null ? "" : op.name());
    Amount.Written number = Amount.written(value, unit);
    fields.put("value", number.digits());
    fields.put("unit", number.unit());
    fields.put("role", role == null ? "" : role.name());
    fields.put("measure", measure == null ? "" : measure.name());
    fields.put("period", text(period));
    fields.put("state", state.name());
    return fields;
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}

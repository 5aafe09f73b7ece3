package org.duixian.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.declaration.Core;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DisclosureLevel;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.declaration.Storage;
import org.duixian.kernel.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Rows of items, to and from the table. */
record ItemRows(Declaration declaration) implements RowMapper<Item> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final String COLUMNS =
      """
      t.id, t.number, t.title, t.stage, t.stage_since, t.opened_at, t.opened_by, t.level, t.lead,
      t.street, t.community, t.leader, t.owner, t.amount, t.area, t.start_on, t.due_on, t.done_on,
      t.disclosure, t.own, t.declared, t.merged_into, t.sample, t.version\
      """;

  /** Names and types of what {@link #json} writes. */
  static final String JSON_TYPES =
      """
      id bigint, number text, title text, stage text, stage_since date, opened_at timestamptz,
      opened_by text, level text, lead bigint, street bigint, community bigint, leader bigint,
      owner bigint, amount bigint, area bigint, start_on date, due_on date, done_on date,
      disclosure text, own jsonb, found_by text, declared int, merged_into bigint, sample boolean,
      version int\
      """;

  static final List<String> NAMES =
      JSON_TYPES
          .lines()
          .flatMap(line -> List.of(line.strip().split(",\\s*")).stream())
          .map(each -> each.replaceFirst(" .*", ""))
          .filter(each -> !each.isEmpty())
          .toList();

  @Override
  public Item mapRow(ResultSet row, int number) throws SQLException {
    return new Item(
        declaration.code(),
        row.getLong("id"),
        row.getString("number"),
        row.getString("stage"),
        row.getObject("stage_since", LocalDate.class),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getString("opened_by"),
        values(row),
        DisclosureLevel.valueOf(row.getString("disclosure")),
        row.getInt("declared"),
        row.getObject("merged_into", Long.class),
        row.getBoolean("sample"),
        row.getInt("version"));
  }

  private Map<String, FieldValue> values(ResultSet row) throws SQLException {
    Map<String, FieldValue> values = new HashMap<>();
    for (Core core : Core.values()) {
      FieldValue value = value(core, row);
      if (value != null && declaration.field(core.id()).isPresent()) {
        values.put(core.id(), value);
      }
    }
    read(row.getString("own"))
        .forEach((field, written) -> storage(field, written).ifPresent(v -> values.put(field, v)));
    return values;
  }

  private java.util.Optional<FieldValue> storage(String field, String written) {
    return declaration.field(field).map(each -> each.type().storage().read(written));
  }

  private static @Nullable FieldValue value(Core core, ResultSet row) throws SQLException {
    return switch (storage(core)) {
      case TEXT -> {
        String text = row.getString(core.column());
        yield text == null ? null : new Words(text);
      }
      case WHOLE -> {
        Long whole = row.getObject(core.column(), Long.class);
        yield whole == null ? null : new Whole(whole);
      }
      case DAY -> {
        LocalDate day = row.getObject(core.column(), LocalDate.class);
        yield day == null ? null : new OnDay(day);
      }
    };
  }

  static Storage storage(Core core) {
    return switch (core) {
      case TITLE, LEVEL -> Storage.TEXT;
      case LEAD, STREET, COMMUNITY, LEADER, OWNER, AMOUNT, AREA -> Storage.WHOLE;
      case START, DUE, DONE -> Storage.DAY;
    };
  }

  @SuppressWarnings("unchecked") // All values of the object were written as texts.
  static Map<String, String> read(@Nullable String json) {
    return json == null ? Map.of() : JSON.readValue(json, Map.class);
  }

  static String write(Object rows) {
    return JSON.writeValueAsString(rows);
  }

  /** The rows of items as one text, to be read by {@code jsonb_to_recordset}. */
  String json(List<Item> items) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    items.forEach(item -> rows.add(row(item)));
    return write(rows);
  }

  private Map<String, @Nullable Object> row(Item item) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", item.id());
    row.put("number", item.number());
    row.put("stage", item.stage());
    row.put("stage_since", item.stageSince().toString());
    row.put("opened_at", item.openedAt().toString());
    row.put("opened_by", item.openedBy());
    row.put("disclosure", item.disclosure().name());
    row.put("declared", item.declared());
    row.put("merged_into", item.mergedInto());
    row.put("sample", item.sample());
    row.put("version", item.version());
    row.put("found_by", foundBy(item));
    Map<String, String> own = new HashMap<>();
    item.values()
        .forEach(
            (field, value) -> {
              Core core = Core.of(field).orElse(null);
              if (core != null) {
                row.put(core.column(), plain(value));
              }
              if (core == null || value instanceof Whole whole && whole.typed() != null) {
                own.put(field, value.written());
              }
            });
    row.put("own", own);
    return row;
  }

  static Object plain(FieldValue value) {
    return switch (value) {
      case Words words -> words.text();
      case Whole whole -> whole.number();
      case OnDay on -> on.day().toString();
    };
  }

  /** The words by which an item is found; its number is looked up by its beginning. */
  private String foundBy(Item item) {
    StringBuilder words = new StringBuilder();
    for (Field field : declaration.fields()) {
      if (field.search() && item.values().get(field.id()) instanceof Words text) {
        words.append(' ').append(text.text());
      }
    }
    if (item.values().get(Core.TITLE.id()) instanceof Words title) {
      words.append(' ').append(Initials.of(title.text()));
    }
    return words.toString();
  }
}

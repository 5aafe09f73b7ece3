package org.duixian.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL over the rows of one district: the {@link DistrictScope} of the thread, which a statement
 * names as {@code :district} and nobody passes along.
 */
@Component
public class DistrictSql {

  private final JdbcClient jdbc;

  /** Over a database whose connections take over the {@link DistrictScope}. */
  public DistrictSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns a statement with {@code :district} bound.
   *
   * @throws IllegalStateException outside of a district
   */
  public Statement sql(String text) {
    return new Statement(jdbc.sql(text), DistrictScope.code());
  }

  /** A statement whose values are bound by name and which is then run once. */
  public static final class Statement {

    private final JdbcClient.StatementSpec spec;

    private @Nullable String district;

    private Statement(JdbcClient.StatementSpec spec, String district) {
      this.spec = spec;
      this.district = district;
    }

    /** Binds one value. */
    public Statement with(String name, @Nullable Object value) {
      spec.param(name, value);
      return this;
    }

    /** Binds one value of a type of {@link java.sql.Types}, for one that may be null. */
    public Statement with(String name, @Nullable Object value, int type) {
      spec.param(name, value, type);
      return this;
    }

    /** Binds two values. */
    public Statement with(String one, @Nullable Object first, String two, @Nullable Object second) {
      return with(one, first).with(two, second);
    }

    /** Binds three values. */
    public Statement with(
        String one,
        @Nullable Object first,
        String two,
        @Nullable Object second,
        String three,
        @Nullable Object third) {
      return with(one, first, two, second).with(three, third);
    }

    /** Binds four values. */
    public Statement with(
        String one,
        @Nullable Object first,
        String two,
        @Nullable Object second,
        String three,
        @Nullable Object third,
        String four,
        @Nullable Object fourth) {
      return with(one, first, two, second).with(three, third, four, fourth);
    }

    /** Binds five values. */
    public Statement with(
        String one,
        @Nullable Object first,
        String two,
        @Nullable Object second,
        String three,
        @Nullable Object third,
        String four,
        @Nullable Object fourth,
        String five,
        @Nullable Object fifth) {
      return with(one, first, two, second, three, third).with(four, fourth, five, fifth);
    }

    /** Binds values by name. */
    public Statement with(Map<String, ? extends @Nullable Object> values) {
      spec.params(values);
      return this;
    }

    /** Binds the components of a record by their names, the district among them. */
    public Statement withAll(Object values) {
      spec.paramSource(values);
      district = null;
      return this;
    }

    /** Reads every row as a record by column names, or its one column as a simple value. */
    public <T> List<T> list(Class<T> type) {
      return bound().query(mapper(type)).list();
    }

    /** Reads every row. */
    public <T extends @Nullable Object> List<T> list(RowMapper<T> mapper) {
      return bound().query(mapper).list();
    }

    /** Reads every row once, in no order. */
    public <T> Set<T> set(Class<T> type) {
      return bound().query(mapper(type)).set();
    }

    /** Reads the one row that there may be; more than one is an error. */
    public <T> Optional<T> optional(Class<T> type) {
      return bound().query(mapper(type)).optional();
    }

    /** Reads the one row that there may be; more than one is an error. */
    public <T> Optional<T> optional(RowMapper<T> mapper) {
      return bound().query(mapper).optional();
    }

    /** Reads the one row that there must be. */
    public <T> T single(Class<T> type) {
      return bound().query(mapper(type)).single();
    }

    /** Reads the one row that there must be. */
    public <T> T single(RowMapper<T> mapper) {
      return bound().query(mapper).single();
    }

    /** Hands each row over, one after the other. */
    public void each(RowCallbackHandler rows) {
      bound().query(rows);
    }

    /** Writes and returns how many rows it touched. */
    public int update() {
      return bound().update();
    }

    private JdbcClient.StatementSpec bound() {
      return district == null ? spec : spec.param("district", district);
    }

    @SuppressWarnings("NullAway") // Who reads a column that may hold nulls gives a mapper.
    private static <T> RowMapper<T> mapper(Class<T> type) {
      return BeanUtils.isSimpleProperty(type) ? new SingleColumnRowMapper<>(type) : Rows.of(type);
    }
  }
}

package org.duixian.database;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/** Row mappers for records; unlike naming the class alone, their lists hold no nulls by type. */
public final class Rows {

  private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
  private static final Map<Class<?>, RowMapper<?>> KEPT = new ConcurrentHashMap<>();

  private Rows() {}

  /**
   * A record's components by the names of their columns, {@code snake_case}. Spring's own mapper
   * looks for {@code camelCase} first, and the driver makes an exception of each that is not there.
   */
  private record Mapper<T>(Constructor<T> constructor, String[] columns, TypeDescriptor[] types)
      implements RowMapper<T> {

    static <T> Mapper<T> of(Class<T> type) {
      Constructor<T> constructor = BeanUtils.getResolvableConstructor(type);
      @Nullable String[] names = BeanUtils.getParameterNames(constructor);
      String[] columns = new String[names.length];
      TypeDescriptor[] types = new TypeDescriptor[names.length];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = JdbcUtils.convertPropertyNameToUnderscoreName(names[i]);
        types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
      }
      return new Mapper<>(constructor, columns, types);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[columns.length];
      for (int i = 0; i < values.length; i++) {
        int index = row.findColumn(columns[i]);
        Object value = JdbcUtils.getResultSetValue(row, index, types[i].getType());
        values[i] = CONVERSION.convert(value, types[i]);
      }
      return BeanUtils.instantiateClass(constructor, values);
    }
  }

  /** Returns a mapper of columns to the record's components by name in {@code snake_case}. */
  @SuppressWarnings("unchecked")
  public static <T> RowMapper<T> of(Class<T> type) {
    return type.isRecord()
        ? (RowMapper<T>) KEPT.computeIfAbsent(type, Mapper::of)
        : new SimplePropertyRowMapper<>(type);
  }
}

package org.duixian.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values by district and key, kept in memory until one of their tables changes. They are shared
 * between requests, so they must not be changed.
 */
public final class Kept<K, V> {

  private record Place<K>(String district, K key) {}

  private record Value<V>(String state, V value) {}

  private final Changes changes;
  private final List<String> tables;
  private final Map<Place<K>, Value<V>> values;

  Kept(Changes changes, int most, List<String> tables) {
    this.changes = changes;
    this.tables = tables;
    this.values = new LeastAskedLast<>(most);
  }

  /**
   * Returns the value of a key, made anew when it is not there or no longer good; one statement.
   */
  public V get(K key, Supplier<V> make) {
    String district = DistrictScope.code();
    // Asked before the value is made: a change in between makes the value look older than it is,
    // and it is made once more.
    String state = changes.state(tables);
    Place<K> place = new Place<>(district, key);
    synchronized (values) {
      Value<V> known = values.get(place);
      if (known != null && known.state().equals(state)) {
        return known.value();
      }
    }
    V made = make.get();
    synchronized (values) {
      values.put(place, new Value<>(state, made));
    }
    return made;
  }

  private static final class LeastAskedLast<P, T> extends LinkedHashMap<P, T> {

    private final int most;

    LeastAskedLast(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<P, T> eldest) {
      return size() > most;
    }
  }
}

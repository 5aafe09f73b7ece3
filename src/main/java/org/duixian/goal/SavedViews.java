package org.duixian.goal;

import java.util.List;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** The queries that an account has given a name. */
@Repository
class SavedViews {

  private final DistrictSql jdbc;

  SavedViews(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> list(long account, int year) {
    return jdbc.sql(
            """
            select id, name, query from saved_view
            where district = :district and account = :account and year = :year
            order by name
            """)
        .with("account", account, "year", year)
        .list(SavedView.class);
  }

  /** Keeps a query under a name; the name's earlier query gives way. */
  long save(long account, int year, String name, String query) {
    return jdbc.sql(
            """
            insert into saved_view (district, account, year, name, query)
            values (:district, :account, :year, :name, :query)
            on conflict (district, account, year, name) do update set query = excluded.query
            returning id
            """)
        .with("account", account, "year", year, "name", name, "query", query)
        .single(Long.class);
  }

  boolean delete(long account, long id) {
    return jdbc.sql(
                """
                delete from saved_view
                where district = :district and account = :account and id = :id
                """)
            .with("account", account, "id", id)
            .update()
        == 1;
  }
}

package org.duixian.goal;

import java.util.List;
import org.duixian.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries that an account has given a name. */
@Repository
class SavedViews {

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> list(String district, long account, int year) {
    return jdbc.sql(
            """
            select id, name, query from saved_view
            where district = :district and account = :account and year = :year
            order by name
            """)
        .param("district", district)
        .param("account", account)
        .param("year", year)
        .query(Rows.of(SavedView.class))
        .list();
  }

  /** Keeps a query under a name; the name's earlier query gives way. */
  long save(String district, long account, int year, String name, String query) {
    return jdbc.sql(
            """
            insert into saved_view (district, account, year, name, query)
            values (:district, :account, :year, :name, :query)
            on conflict (district, account, year, name) do update set query = excluded.query
            returning id
            """)
        .param("district", district)
        .param("account", account)
        .param("year", year)
        .param("name", name)
        .param("query", query)
        .query(Long.class)
        .single();
  }

  boolean delete(String district, long account, long id) {
    return jdbc.sql(
                """
                delete from saved_view
                where district = :district and account = :account and id = :id
                """)
            .param("district", district)
            .param("account", account)
            .param("id", id)
            .update()
        == 1;
  }
}

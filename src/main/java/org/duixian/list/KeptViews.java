package org.duixian.list;

import java.util.List;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** What accounts have asked of lists and given a name: for themselves, or for the district. */
@Repository
public class KeptViews {

  private final DistrictSql jdbc;

  KeptViews(DistrictSql jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the views of a list that the account keeps or others share, by name. */
  public List<KeptView> of(Query<?> query) {
    return jdbc.sql(
            """
            select id, name, path || case query when '' then '' else '?' || query end href,
                   account = :account own, shared
            from list_view
            where district = :district and path = :path and (account = :account or shared)
            order by name, id
            """)
        .with("account", CurrentMember.require().id(), "path", query.address())
        .list(KeptView.class);
  }

  /** Keeps a query under a name; the account's earlier one of that name gives way. */
  long keep(Query<?> query, String name, boolean shared) {
    return jdbc.sql(
            """
            insert into list_view (district, account, path, name, query, shared)
            values (:district, :account, :path, :name, :query, :shared)
            on conflict (district, account, path, name)
            do update set query = excluded.query, shared = excluded.shared
            returning id
            """)
        .with("account", CurrentMember.require().id(), "path", query.address(), "name", name)
        .with("query", query.asked(), "shared", shared)
        .single(Long.class);
  }

  /** Forgets a view of the account's own; false if it has none of that number. */
  boolean forget(long id) {
    return jdbc.sql(
                """
                delete from list_view
                where district = :district and account = :account and id = :id
                """)
            .with("account", CurrentMember.require().id(), "id", id)
            .update()
        == 1;
  }
}

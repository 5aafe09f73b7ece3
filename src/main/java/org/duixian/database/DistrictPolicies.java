package org.duixian.database;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Row-level security around the migrations. A script sees the rows of every district: the owner of
 * the tables is let off its own policies inside the script's transaction, where nobody else can
 * reach the tables meanwhile, and is bound again before it is committed.
 */
final class DistrictPolicies implements Callback {

  /** Tables without a page hold no row to be seen, so a first start skips them all. */
  private static final String LET_OFF =
      """
      do $$
      declare filled regclass;
      begin
        for filled in
          select oid::regclass from pg_class
           where relnamespace = current_schema()::regnamespace and relforcerowsecurity
             and (relkind = 'p' or relkind = 'r' and pg_relation_size(oid) > 0)
        loop
          execute format('alter table %s no force row level security', filled);
        end loop;
      end $$
      """;

  private static final String BIND =
      """
      do $$
      declare loose regclass;
      begin
        for loose in
          select oid::regclass from pg_class
           where relnamespace = current_schema()::regnamespace
             and relrowsecurity and not relforcerowsecurity
        loop
          execute format('alter table %s force row level security', loose);
        end loop;
      end $$
      """;

  /** Only what stands outside a subquery is put into one, so that a second time changes nothing. */
  private static final String ASK_ONCE =
      """
      do $$
      declare
        bare constant text := '(?<!SELECT )current_setting\\(''duixian\\.district''::text(, true)?\\)';
        once constant text := '(select current_setting(''duixian.district'', true))';
        old record;
      begin
        for old in
          select format('alter policy %I on %I', policyname, tablename) as policy, qual, with_check
            from pg_policies
           where schemaname = current_schema() and (qual ~ bare or with_check ~ bare)
        loop
          execute old.policy
            || coalesce(' using (' || regexp_replace(old.qual, bare, once, 'g') || ')', '')
            || coalesce(' with check (' || regexp_replace(old.with_check, bare, once, 'g') || ')', '');
        end loop;
      end $$
      """;

  /**
   * Binds the owner of every table that has policies, and lets each policy ask for the district
   * once for a statement; for after all modules.
   */
  static void settle(JdbcClient jdbc) {
    jdbc.sql(BIND).update();
    jdbc.sql(ASK_ONCE).update();
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    JdbcClient script =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    script.sql(event == Event.BEFORE_EACH_MIGRATE ? LET_OFF : BIND).update();
  }

  @Override
  public String getCallbackName() {
    return "district policies";
  }
}

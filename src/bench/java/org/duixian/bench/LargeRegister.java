package org.duixian.bench;

import java.sql.SQLException;
import org.duixian.kernel.Initials;

/**
 * Projects in the sample district as many as a province has cases, beside another district with a
 * tenth of them: written by SQL, as the product would have kept them.
 */
final class LargeRegister {

  static final String HERE = "370105";
  private static final String OTHER = "370999";

  private static final String WORDS = "泺口北园药山宝华大桥黄河堤口";

  /** All that stands in titles, which are found by their first letters too. */
  private static final String CHARACTERS = WORDS + "鹤屿口袋道路改造新建提升整治运营扩容修缮工程";

  private final District district;
  private final int items;

  LargeRegister(District district, int items) {
    this.district = district;
    this.items = items;
  }

  /** Loads the grams without their key, which is built over all of them at the end. */
  void fill() throws SQLException {
    if (district.first("select 1 from item where register = 'project' limit 1").isPresent()) {
      return;
    }
    long begin = System.nanoTime();
    district.run("set work_mem = '256MB'");
    district.run("set maintenance_work_mem = '1GB'");
    district.run("alter table item_gram drop constraint item_gram_pkey");
    fill(HERE, items, 0);
    district.run(
        "insert into district (code, name) values ('%s', '测量区') on conflict do nothing"
            .formatted(OTHER));
    fill(OTHER, items / 10, items);
    district.enter(HERE);
    district.run("alter table item_gram add primary key (district, register, gram, id)");
    district.run("vacuum (analyze) item, item_value, item_gram");
    System.out.printf(
        "a register of %d items, loaded in %.0f s; items %s, index rows %s, grams %s%n",
        items,
        (System.nanoTime() - begin) / 1e9,
        size("item"),
        size("item_value"),
        size("item_gram"));
  }

  private String size(String table) throws SQLException {
    return district
        .first(
            """
            select pg_size_pretty(sum(pg_total_relation_size(relid)))
            from pg_partition_tree('%s')
            """
                .formatted(table))
        .orElse("?");
  }

  private void fill(String code, int many, int after) throws SQLException {
    district.enter(code);
    int step = 50_000;
    for (int from = 0; from < many; from += step) {
      district.run(items(code, from + 1, Math.min(many, from + step), after));
    }
    district.run(
        """
        insert into item_value (district, register, id, field, kind, t)
        select district, register, id, 'sector', 'TEXT', own ->> 'sector' from item
        where register = 'project' order by own ->> 'sector', id
        """);
    district.run(
        """
        insert into item_value (district, register, id, field, kind, d)
        select district, register, id, 'begun', 'DAY', cast(own ->> 'begun' as date) from item
        where register = 'project' order by own ->> 'begun', id
        """);
    for (String dimension : new String[] {"'' dimension, ''", "'stage', stage", "'level', level"}) {
      tally(dimension);
    }
    tally("'lead', coalesce(lead::text, '')");
    tally("'sector', own ->> 'sector'");
    String[][] names = {
      {"stage", "stage"},
      {"level", "level"},
      {"sector", "(own ->> 'sector')"},
      {"lead", "coalesce(lead::text, '')"}
    };
    for (int i = 0; i < names.length; i++) {
      for (int j = i + 1; j < names.length; j++) {
        tally(
            "'~pair:%s' || chr(31) || '%s', %s || chr(31) || %s"
                .formatted(names[i][0], names[j][0], names[i][1], names[j][1]));
      }
    }
    tally("'~since:' || stage, stage_since::text");
  }

  private void tally(String dimension) throws SQLException {
    district.run(
        """
        insert into item_tally (district, register, dimension, value, items, amount)
        select district, register, %s as value, count(*), sum(amount) from item
        where register = 'project' group by 1, 2, 3, 4
        """
            .formatted(dimension));
  }

  private static String items(String code, int from, int until, int after) {
    return """
    insert into item (district, register, id, number, title, stage, stage_since, opened_at,
                      opened_by, level, lead, street, amount, due_on, cell, latitude,
                      longitude, disclosure, own, found_by,
                      declared, sample, version)
    select '%1$s', 'project', 20250000000000 + %4$d + n, 'XM2025-' || n,
           t.title, (array['plan','reserve','advance','build','finish','effect'])[1 + n %% 6],
           date '2025-01-01' + n %% 300, timestamptz '2025-01-01' + n * interval '1 second',
           '测量', (array['province','city','district'])[1 + n %% 3],
           (select min(id) from unit where district = '%1$s') + n %% 40, null,
           (n::bigint * 7919 %% 1000003) * 10000, date '2025-01-01' + n * 31 %% 1500,
           (p.latitude + 90000000) / 10000 * 36000 + (p.longitude + 180000000) / 10000, p.latitude,
           p.longitude, 'INTERNAL',
           jsonb_build_object('sector', t.sector, 'begun', (date '2025-01-01' + n * 17 %% 700)::text),
           t.title || ' ' || translate(t.title, '%6$s', '%7$s'), 0, true, 1
    from generate_series(%2$d, %3$d) n
    cross join lateral (
      select substr('%5$s', 1 + n * 2 %% 14, 2)
             || case when n %% 50000 = 7 then '鹤屿' when n %% 200 = 3 then '口袋' else '道路' end
             || (array['改造','新建','提升','整治','运营','扩容','修缮'])[1 + n / 7 %% 7] || '工程' title,
             case when n %% 1000 = 1 then 'energy'
                  when n %% 20 = 2 then 'ecology'
                  else (array['industry','services','renewal','infrastructure'])[1 + n %% 4]
             end sector) t
    left join lateral (
      select 36600000 + n %% 1009 * 297 latitude, 116800000 + n / 2 %% 997 * 401 longitude) p
      on n %% 10 = 0
    """
        .formatted(code, from, until, after, WORDS, CHARACTERS, Initials.of(CHARACTERS));
  }
}

package org.duixian.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.kernel.Period;
import org.duixian.result.Results;
import org.duixian.result.RoundResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which frozen results everybody may see, by the paper that opened them. */
@Repository
class PublishedLines {

  private static final int KEPT = 20;
  private static final int MOST = 100;

  private record Line(
      long result, @Nullable String goal, @Nullable String quote, @Nullable String place) {}

  private final DistrictSql jdbc;
  private final Results results;
  private final Kept<Long, Disclosed> kept;

  PublishedLines(DistrictSql jdbc, Results results, Changes changes) {
    this.jdbc = jdbc;
    this.results = results;
    // Nothing of it ever changes, so no table makes it old.
    this.kept = changes.keep(KEPT);
  }

  /**
   * Opens results in the order given: tasks that stand in a report or in the press, and the
   * district's own figures. Tasks decided elsewhere and the shares of units are the government's
   * inner work, and so are the sentences of other documents.
   *
   * @param goals the goal of each result, null for none
   * @param every whether tasks decided elsewhere are opened too, because the paper lists them
   */
  void add(long bulletin, Long[] ids, @Nullable String[] goals, boolean every) {
    jdbc.sql(
            """
            insert into published_line (district, bulletin, result, position, goal, quote, place)
            select l.district, :bulletin, l.id, x.position::int, x.goal,
                   case when d.id is not null then s.quote end,
                   d.title || coalesce(' ' || d.year, '')
                     || case when s.section = '' then '' else ' / ' || s.section end
            from unnest(cast(:ids as bigint[]), cast(:goals as text[]))
              with ordinality x (result, goal, position)
            join round_line_result l on l.district = :district and l.id = x.result
            join unit u on u.district = l.district and u.id = coalesce(l.measured_unit, l.unit)
            left join task t
              on t.district = l.district and l.subject_kind = 'TASK' and t.id = l.subject
            left join statement f on f.district = l.district and f.id = l.target_statement
            left join statement s
              on s.district = l.district and s.id = coalesce(t.statement, f.task, f.id)
            left join document d on d.district = s.district and d.id = s.document
              and d.kind in ('WORK_REPORT', 'NEWS_ARTICLE')
            where l.subject_kind = 'TASK' and (:every or d.id is not null)
              or l.subject_kind = 'INDICATOR' and u.kind = 'DISTRICT'
            """)
        .with("bulletin", bulletin, "ids", ids, "goals", goals, "every", every)
        .update();
  }

  /** Returns the papers that open commitments, the latest period and edition first. */
  List<Publication> publications() {
    return jdbc.sql(
            """
            select b.id, r.grain, r.period_start, r.edition,
                   exists (select from round n
                           where n.district = r.district and n.grain = r.grain
                             and n.period_start = r.period_start and n.edition > r.edition) newer
            from bulletin b
            join round r on r.district = b.district and r.id = b.round
            where b.district = :district and b.open_to_all and b.state = 'PUBLISHED'
              and exists (select from published_line p
                          where p.district = b.district and p.bulletin = b.id)
            order by r.period_end desc, r.edition desc, b.signed_at desc, b.id desc limit :most
            """)
        .with("most", MOST)
        .list(
            (row, number) ->
                new Publication(
                    row.getLong("id"),
                    Period.of(
                        Period.Grain.valueOf(row.getString("grain")),
                        row.getDate("period_start").toLocalDate()),
                    row.getInt("edition"),
                    row.getBoolean("newer")));
  }

  /** Returns what a public paper opened, in the order of the report. */
  Disclosed of(Bulletin paper) {
    return kept.get(paper.id(), () -> read(paper));
  }

  private Disclosed read(Bulletin paper) {
    List<Line> lines =
        jdbc.sql(
                """
                select result, goal, quote, place from published_line
                where district = :district and bulletin = :bulletin order by position
                """)
            .with("bulletin", paper.id())
            .list(Line.class);
    Map<Long, RoundResult> byId = byId(lines.stream().map(Line::result).toList());
    Map<String, Integer> goals = new LinkedHashMap<>();
    List<PublicCommitment> all = new ArrayList<>();
    for (Line line : lines) {
      RoundResult result = byId.get(line.result());
      if (result != null) {
        String goal = line.goal() == null ? "" : line.goal();
        int number = goals.computeIfAbsent(goal, each -> goals.size() + 1);
        all.add(new PublicCommitment(paper.id(), result, number, goal, line.quote(), line.place()));
      }
    }
    return new Disclosed(paper, all);
  }

  /**
   * Returns what public papers opened of one subject, the oldest period first; of a period that was
   * published twice the latest edition.
   */
  List<PublicCommitment> history(RoundResult result) {
    Map<Long, Long> papers = papers(result);
    Map<Period, PublicCommitment> byPeriod = new TreeMap<>();
    Map<Long, RoundResult> found = byId(List.copyOf(papers.keySet()));
    papers.forEach(
        (id, paper) -> {
          RoundResult each = Objects.requireNonNull(found.get(id));
          byPeriod.put(each.period(), new PublicCommitment(paper, each, 0, "", null, null));
        });
    return List.copyOf(byPeriod.values());
  }

  /** The papers by the results that they opened of a subject, the latest edition last. */
  private Map<Long, Long> papers(RoundResult result) {
    Map<Long, Long> papers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.result, p.bulletin
            from published_line p
            join round_line_result l on l.district = p.district and l.id = p.result
            join round r on r.district = l.district and r.id = l.round
            join bulletin b on b.district = p.district and b.id = p.bulletin
            where p.district = :district and l.subject_kind = :kind and l.subject = :subject
              and r.grain = :grain
            order by r.period_end, r.edition, b.signed_at, b.id
            """)
        .with("kind", result.subject().kind().name(), "subject", result.subject().id())
        .with("grain", result.period().grain().name())
        .each(
            row -> {
              papers.put(row.getLong("result"), row.getLong("bulletin"));
            });
    return papers;
  }

  private Map<Long, RoundResult> byId(List<Long> ids) {
    return results.find(ids).stream()
        .collect(Collectors.toMap(RoundResult::id, Function.identity()));
  }
}

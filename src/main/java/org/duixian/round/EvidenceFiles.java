package org.duixian.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.attachment.Attachment;
import org.duixian.attachment.Attachments;
import org.duixian.database.DistrictSql;
import org.springframework.stereotype.Repository;

/** Which files prove which lines. */
@Repository
class EvidenceFiles {

  private record Tie(long line, long attachment) {}

  private final DistrictSql jdbc;
  private final Attachments attachments;

  EvidenceFiles(DistrictSql jdbc, Attachments attachments) {
    this.jdbc = jdbc;
    this.attachments = attachments;
  }

  /** The files of a unit's form by line, the earliest first. */
  Map<Long, List<Attachment>> ofForm(long round, long unit) {
    List<Tie> ties =
        jdbc.sql(
                """
                select e.line, e.attachment
                from submission_line l
                join submission_evidence e on e.district = l.district and e.line = l.id
                where l.district = :district and l.round = :round and l.unit = :unit
                order by e.line, e.attachment
                """)
            .with("round", round, "unit", unit)
            .list(Tie.class);
    Map<Long, Attachment> files = new HashMap<>();
    attachments
        .find(ties.stream().map(Tie::attachment).toList())
        .forEach(file -> files.put(file.id(), file));
    Map<Long, List<Attachment>> byLine = new HashMap<>();
    for (Tie tie : ties) {
      Attachment file = files.get(tie.attachment());
      if (file != null) {
        byLine.computeIfAbsent(tie.line(), line -> new ArrayList<>()).add(file);
      }
    }
    return byLine;
  }

  void add(Collection<Long> lines, long attachment) {
    jdbc.sql(
            """
            insert into submission_evidence (district, line, attachment)
            select :district, line, :attachment from unnest(cast(:lines as bigint[])) line
            """)
        .with("lines", lines.toArray(Long[]::new), "attachment", attachment)
        .update();
  }

  /** Takes a file away from a line; the file itself is kept. */
  boolean remove(long line, long attachment) {
    return jdbc.sql(
                """
                delete from submission_evidence
                where district = :district and line = :line and attachment = :attachment
                """)
            .with("line", line, "attachment", attachment)
            .update()
        > 0;
  }
}

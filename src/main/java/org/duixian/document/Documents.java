package org.duixian.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.access.Member;
import org.duixian.database.DistrictSql;
import org.duixian.database.Rows;
import org.duixian.kernel.NotFound;
import org.duixian.reader.DocumentFacts;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a district; the text of each is kept unchanged for ever. */
@Repository
public class Documents {

  private static final String COLUMNS =
      """
      id, title, kind, year, place, issuer, date, file_name, characters, facts_checked, sample,
      imported_at, imported_by, version
      """;
  private static final int LONGEST_TITLE = 200;

  private final DistrictSql jdbc;
  private final Outlines outlines;
  private final Bases bases;
  private final Findings findings;
  private final AuditTrail audit;
  private final Clock clock;

  Documents(
      DistrictSql jdbc,
      Outlines outlines,
      Bases bases,
      Findings findings,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.outlines = outlines;
    this.bases = bases;
    this.findings = findings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns all documents of a district, the latest year first. */
  public List<Document> list() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from document where district = :district order by year desc nulls last, id"
                + " desc")
        .list(Document.class);
  }

  /** Returns one document, empty when the district has none of this number. */
  public Optional<Document> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from document where district = :district and id = :id")
        .with("id", id)
        .optional(Document.class);
  }

  /** Returns one document, or refuses with not found. */
  Document existing(long id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** Returns the text of a document as it was imported. */
  public String text(long id) {
    return jdbc.sql("select text from document_text where district = :district and document = :id")
        .with("id", id)
        .single(String.class);
  }

  /** Returns all documents of a district with their texts, the latest year first. */
  public Map<Document, String> texts() {
    RowMapper<Document> document = Rows.of(Document.class);
    Map<Document, String> texts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select d.id, d.title, d.kind, d.year, d.place, d.issuer, d.date, d.file_name,
                   d.characters, d.facts_checked, d.sample, d.imported_at, d.imported_by, d.version,
                   t.text
            from document d
            join document_text t on t.district = d.district and t.document = d.id
            where d.district = :district order by d.year desc nulls last, d.id desc
            """)
        .list((row, number) -> texts.put(document.mapRow(row, number), row.getString("text")));
    return texts;
  }

  /** Returns the document with exactly this text, empty when it is new. */
  public Optional<Document> withText(String text) {
    return jdbc.sql(
            "select " + COLUMNS + " from document where district = :district and sha256 = :sha256")
        .with("sha256", DigestUtils.sha256Hex(text))
        .optional(Document.class);
  }

  /**
   * Reads a text and stores it with everything found in it, or nothing at all.
   *
   * @return number of the document; of the earlier one when the district has the same text already
   */
  @Transactional
  public long importDocument(ImportedText given) {
    Reading reading = Reader.standard().read(given.text());
    Optional<Long> id = insert(given, reading.facts());
    if (id.isEmpty()) {
      return withText(given.text()).orElseThrow().id();
    }
    long document = id.get();
    jdbc.sql(
            """
            insert into document_text (district, document, text)
            values (:district, :document, :text)
            """)
        .with("document", document, "text", given.text())
        .update();
    outlines.insert(document, new CodePoints(given.text()), reading);
    bases.insert(document, reading.parts());
    findings.insert(document, reading, outlines.of(document));
    recordImport(given, document, reading);
    return document;
  }

  /**
   * Keeps what a person says the document is; false when another version stands meanwhile, and
   * nothing is changed then.
   */
  @Transactional
  boolean saveFacts(long id, int version, FactsForm.Facts facts) {
    boolean saved =
        jdbc.sql(
                    """
                    update document set title = :title, kind = :kind, year = :year, place = :place,
                      issuer = :issuer, date = :date, facts_checked = true, version = version + 1
                    where district = :district and id = :id and version = :version
                    """)
                .with("id", id, "version", version, "title", facts.title())
                .with("kind", facts.kind().name(), "year", facts.year(), "place", facts.place())
                .with("issuer", facts.issuer(), "date", facts.date())
                .update()
            == 1;
    if (saved) {
      audit.record("document.facts", "document", id, Map.of("facts", facts.toString()));
    }
    return saved;
  }

  private Optional<Long> insert(ImportedText given, DocumentFacts facts) {
    Optional<Member> member = CurrentMember.get();
    return jdbc.sql(
            """
            insert into document (district, title, kind, year, place, issuer, date, file_name,
                                  characters, sha256, sample, imported_at, imported_by, account)
            values (:district, :title, :kind, :year, :place, :issuer, :date, :fileName,
                    :characters, :sha256, :sample, :at, :by, :account)
            on conflict (district, sha256) do nothing
            returning id
            """)
        .with("title", title(given, facts), "kind", facts.kind().name(), "year", facts.year())
        .with("place", facts.place(), "issuer", facts.issuer(), "date", facts.date())
        .with("fileName", given.fileName())
        .with("characters", given.text().codePointCount(0, given.text().length()))
        .with("sha256", DigestUtils.sha256Hex(given.text()), "sample", given.sample())
        .with("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
        .with("by", CurrentMember.name())
        .with("account", member.map(Member::id).orElse(null))
        .optional(Long.class);
  }

  private static String title(ImportedText given, DocumentFacts facts) {
    if (facts.title() != null && !facts.title().isBlank()) {
      return shortened(facts.title());
    }
    int dot = given.fileName().lastIndexOf('.');
    String name = dot > 0 ? given.fileName().substring(0, dot) : given.fileName();
    return name.isBlank() ? shortened(given.text().strip().lines().findFirst().orElse("—")) : name;
  }

  private static String shortened(String title) {
    int length = title.codePointCount(0, title.length());
    return title.substring(0, title.offsetByCodePoints(0, Math.min(length, LONGEST_TITLE)));
  }

  private void recordImport(ImportedText given, long document, Reading reading) {
    Map<String, Object> detail =
        Map.of(
            "file", given.fileName(),
            "sha256", DigestUtils.sha256Hex(given.text()),
            "figures", reading.figures().size(),
            "tasks", reading.tasks().size());
    audit.record("document.import", "document", document, detail);
  }
}

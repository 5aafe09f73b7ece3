package org.duixian.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duixian.publication.paper.Block;
import org.duixian.publication.paper.Inline;
import org.duixian.publication.paper.Level;
import org.duixian.publication.paper.Paper;
import org.duixian.publication.paper.SheetFile;
import org.duixian.round.RoundResult;
import org.duixian.round.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the paper of a bulletin: text with figures, tables of its template, head and signature. */
@Component
class PaperMaking {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<RoundResult.Field> COLUMNS =
      List.of(
          RoundResult.Field.TARGET,
          RoundResult.Field.ACTUAL,
          RoundResult.Field.COMPLETION,
          RoundResult.Field.LAG);

  /** A paper with its text, from which the list of figures comes. */
  record Made(Paper paper, PaperText text) {}

  private final MessageSource messages;

  PaperMaking(MessageSource messages) {
    this.messages = messages;
  }

  /** Makes a paper; who attended stands under minutes. */
  Made make(
      Issuer issuer,
      Bulletin bulletin,
      List<Sentence> sentences,
      Snapshot snapshot,
      @Nullable String attendants) {
    PaperText text = new PaperText(snapshot, sentences);
    List<Block> blocks = new ArrayList<>(text.blocks());
    if (bulletin.kind() == BulletinKind.LEDGER || bulletin.kind() == BulletinKind.INDICATORS) {
      blocks.add(table(rows(bulletin.kind(), snapshot), text));
    }
    boolean minutes = bulletin.kind() == BulletinKind.MINUTES;
    if (minutes && attendants != null && !attendants.isBlank()) {
      blocks.add(new Block.Named(words("attendants"), attendants.strip()));
    }
    OffsetDateTime day = bulletin.signedAt() == null ? bulletin.madeAt() : bulletin.signedAt();
    LocalDate local = day.atZoneSameInstant(ZONE).toLocalDate();
    boolean report = bulletin.kind() == BulletinKind.DRAFT;
    String office = Objects.requireNonNullElse(bulletin.office(), issuer.office());
    Paper paper =
        new Paper(
            report ? null : letterhead(issuer, bulletin),
            bulletin.title(),
            report ? null : bulletin.recipients(),
            blocks,
            List.of(),
            // Minutes bear no seal, and so no signature either.
            report || minutes ? null : new Paper.Signature(office, local),
            report ? null : new Paper.Imprint(null, office, local),
            bulletin.sample(),
            bulletin.asOf().toInstant());
    return new Made(paper, text);
  }

  /** What was declared when it was published stays. */
  private Paper.Letterhead letterhead(Issuer issuer, Bulletin bulletin) {
    BulletinKind kind = bulletin.kind();
    String head = Objects.requireNonNullElse(bulletin.head(), issuer.head(kind));
    String mark = Objects.requireNonNullElse(bulletin.mark(), issuer.mark(kind));
    String year = String.valueOf(bulletin.year());
    String number =
        bulletin.number() == null
            ? words("number.none", mark, year)
            : words("number", mark, year, String.valueOf(bulletin.number()));
    return new Paper.Letterhead(head, number);
  }

  private static List<RoundResult> rows(BulletinKind kind, Snapshot snapshot) {
    return snapshot.results().stream()
        .filter(
            result ->
                kind != BulletinKind.INDICATORS || result.subject().kind() == SubjectKind.INDICATOR)
        .toList();
  }

  private Block table(List<RoundResult> results, PaperText text) {
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (RoundResult result : results) {
      List<List<Inline>> row = new ArrayList<>();
      row.add(List.of(Inline.Words.of(result.title())));
      row.add(List.of(Inline.Words.of(result.unitName())));
      for (RoundResult.Field field : COLUMNS) {
        row.add(
            result.number(field).value() == null
                ? List.of(Inline.Words.of("—"))
                : text.inlines(new Reference.Field(result.id(), field).text(), Level.BODY));
      }
      row.add(List.of(Inline.Words.of(words("light." + result.light()))));
      rows.add(row);
    }
    return new Block.Table(heads(), List.of(9, 5, 4, 4, 3, 4, 3), rows);
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (String column :
        List.of("title", "unit", "target", "actual", "completion", "lag", "light")) {
      heads.add(words("head." + column));
    }
    return heads;
  }

  /** Returns the sheet: every line of the snapshot, and every figure of the text. */
  byte[] sheet(Bulletin bulletin, Snapshot snapshot, PaperText text) {
    List<List<?>> lines = new ArrayList<>();
    for (RoundResult result : snapshot.results()) {
      lines.add(
          java.util.Arrays.asList(
              result.title(),
              result.unitName(),
              result.aim().target(),
              result.reckoned().actual(),
              result.reckoned().completion(),
              result.reckoned().lag(),
              words("light." + result.light()),
              result.measureUnit()));
    }
    List<String> heads = heads();
    heads.add(words("head.measure"));
    List<List<?>> numbers = new ArrayList<>();
    for (NumberLine line : text.numbers()) {
      numbers.add(
          java.util.Arrays.asList(
              line.anchor(), line.shown(), line.subject(), line.number().source().path()));
    }
    List<String> about = new ArrayList<>();
    for (String column : List.of("anchor", "shown", "subject", "source")) {
      about.add(words("head." + column));
    }
    return SheetFile.of(
        bulletin.title(),
        List.of(
            new SheetFile.Tab(
                words("tab.results"), heads, List.of(50, 18, 14, 14, 12, 12, 10, 10), lines),
            new SheetFile.Tab(words("tab.numbers"), about, List.of(8, 16, 50, 40), numbers)),
        bulletin.sample(),
        bulletin.asOf().toInstant());
  }

  private String words(String key, Object... arguments) {
    return messages.getMessage(
        "publication.paper." + key,
        arguments.length == 0 ? null : arguments,
        Locale.SIMPLIFIED_CHINESE);
  }
}

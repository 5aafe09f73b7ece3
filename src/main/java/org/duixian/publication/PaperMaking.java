package org.duixian.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.duixian.kernel.When;
import org.duixian.publication.paper.Inline;
import org.duixian.publication.paper.Level;
import org.duixian.publication.paper.Paper;
import org.duixian.publication.paper.PaperBlock;
import org.duixian.publication.paper.SheetFile;
import org.duixian.result.RoundResult;
import org.duixian.round.SubjectKind;
import org.duixian.sheet.Meaning;
import org.duixian.sheet.SheetColumn;
import org.duixian.sheet.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the paper of a bulletin: text with figures, tables of its template, head and signature. */
@Component
class PaperMaking {

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
      List<PaperSentence> sentences,
      SnapshotResults snapshot,
      @Nullable String attendants) {
    PaperText text = new PaperText(snapshot, sentences);
    List<PaperBlock> blocks = new ArrayList<>(text.blocks());
    if (bulletin.kind() == BulletinKind.LEDGER || bulletin.kind() == BulletinKind.INDICATORS) {
      blocks.add(table(rows(bulletin.kind(), snapshot), text));
    }
    boolean minutes = bulletin.kind() == BulletinKind.MINUTES;
    if (minutes && attendants != null && !attendants.isBlank()) {
      blocks.add(new PaperBlock.Named(words("attendants"), attendants.strip()));
    }
    OffsetDateTime day = bulletin.signedAt() == null ? bulletin.madeAt() : bulletin.signedAt();
    LocalDate local = day.atZoneSameInstant(When.ZONE).toLocalDate();
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

  private static List<RoundResult> rows(BulletinKind kind, SnapshotResults snapshot) {
    return snapshot.results().stream()
        .filter(
            result ->
                kind != BulletinKind.INDICATORS || result.subject().kind() == SubjectKind.INDICATOR)
        .toList();
  }

  private PaperBlock table(List<RoundResult> results, PaperText text) {
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
    return new PaperBlock.Table(heads(), List.of(9, 5, 4, 4, 3, 4, 3), rows);
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
  byte[] sheet(Bulletin bulletin, SnapshotResults snapshot, PaperText text) {
    List<SheetColumn<RoundResult>> results =
        List.of(
            column("title", 50, RoundResult::title),
            column("unit", 18, RoundResult::unitName),
            column("target", 14, result -> result.aim().target()),
            column("actual", 14, result -> result.reckoned().actual()),
            column("completion", 12, result -> result.reckoned().completion()),
            column("lag", 12, result -> result.reckoned().lag()),
            column("light", 10, result -> words("light." + result.light())),
            column("measure", 10, RoundResult::measureUnit));
    List<SheetColumn<NumberLine>> numbers =
        List.of(
            column("anchor", 8, NumberLine::anchor),
            column("shown", 16, NumberLine::shown),
            column("subject", 50, NumberLine::subject),
            column("source", 40, line -> line.number().source().path()));
    return SheetFile.of(
        bulletin.title(),
        this::words,
        List.of(
            Tab.of(words("tab.results"), results, snapshot.results()),
            Tab.of(words("tab.numbers"), numbers, text.numbers())),
        bulletin.sample(),
        bulletin.asOf().toInstant());
  }

  private static <T> SheetColumn<T> column(
      String key, int width, Function<T, @Nullable Object> write) {
    return new SheetColumn<>(key, "head." + key, width, write, Meaning.TEXT);
  }

  private String words(String key, Object... arguments) {
    return messages.getMessage(
        "publication.paper." + key,
        arguments.length == 0 ? null : arguments,
        Locale.SIMPLIFIED_CHINESE);
  }
}

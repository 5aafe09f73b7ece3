package org.duixian.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duixian.reader.Span;
import org.duixian.reader.continuity.ChainRow;
import org.duixian.reader.continuity.ConflictRow;
import org.duixian.reader.continuity.Continuity;
import org.duixian.reader.continuity.PairRow;
import org.duixian.reader.continuity.Reason;
import org.jspecify.annotations.Nullable;

/** Writes what was matched: three tab-separated files with a header, offsets in code points. */
final class MatchFiles {

  private static final List<String> CHAINS =
      List.of(
          "place",
          "indicator",
          "year",
          "kind",
          "op",
          "value",
          "unit",
          "measure",
          "document",
          "start",
          "end");
  private static final List<String> PAIRS =
      List.of(
          "place",
          "subject",
          "year",
          "from_document",
          "from_start",
          "from_end",
          "to_document",
          "to_start",
          "to_end",
          "verdict",
          "reason");
  private static final List<String> CONFLICTS =
      List.of(
          "subject",
          "document_a",
          "start_a",
          "end_a",
          "value_a",
          "document_b",
          "start_b",
          "end_b",
          "value_b",
          "kind");

  private MatchFiles() {}

  static void write(Continuity found, Path folder, Terminal terminal) throws IOException {
    write(
        folder.resolve("chains.tsv"),
        CHAINS,
        found.chains().stream().map(MatchFiles::cells).toList());
    write(
        folder.resolve("pairs.tsv"),
        PAIRS,
        found.pairs().stream().map(p -> cells(p, terminal)).toList());
    write(
        folder.resolve("conflicts.tsv"),
        CONFLICTS,
        found.conflicts().stream().map(MatchFiles::cells).toList());
  }

  private static void write(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join("\t", header));
      out.write('\n');
      for (List<String> row : rows) {
        out.write(String.join("\t", row.stream().map(MatchFiles::oneCell).toList()));
        out.write('\n');
      }
    }
  }

  private static String oneCell(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static List<String> cells(ChainRow c) {
    return List.of(
        c.place(),
        c.indicator(),
        String.valueOf(c.year()),
        c.kind().code(),
        c.op().code(),
        plain(c.value()),
        c.unit() == null ? "" : c.unit(),
        c.measure().code(),
        c.document(),
        String.valueOf(c.span().start()),
        String.valueOf(c.span().end()));
  }

  private static List<String> cells(PairRow p, Terminal terminal) {
    Span to = p.to();
    return List.of(
        p.place(),
        p.subject(),
        String.valueOf(p.year()),
        p.fromDocument(),
        String.valueOf(p.from().start()),
        String.valueOf(p.from().end()),
        p.toDocument(),
        to == null ? "" : String.valueOf(to.start()),
        to == null ? "" : String.valueOf(to.end()),
        p.verdict().code(),
        words(p.reason(), terminal) + " [" + p.rule() + ", " + p.reason().rule() + "]");
  }

  private static String words(Reason reason, Terminal terminal) {
    return terminal.words("command.match.reason." + reason.code(), reason.said().toArray());
  }

  private static List<String> cells(ConflictRow c) {
    return List.of(
        c.subject(),
        c.documentA(),
        String.valueOf(c.a().start()),
        String.valueOf(c.a().end()),
        c.valueA(),
        c.documentB(),
        String.valueOf(c.b().start()),
        String.valueOf(c.b().end()),
        c.valueB(),
        c.kind().code());
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}

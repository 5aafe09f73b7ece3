package org.duixian.reader;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;
import org.duixian.reader.continuity.ContinuityReader;
import org.duixian.reader.continuity.YearDocument;
import org.duixian.reader.name.Name;
import org.duixian.reader.name.NameReader;

/** What must hold for any text, asked by the fuzzer of one text after the other. */
public final class ReaderFuzz {

  private static final int SEPARATOR = '\f';
  private static final NameReader NAMES = new NameReader();

  private ReaderFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Reading reading = Reader.standard().read(text);
    checkReading(text, reading);
    checkNames(text);
    checkMatching(text);
  }

  static void checkReading(String text, Reading reading) {
    int length = text.codePointCount(0, text.length());
    for (Figure figure : reading.figures()) {
      int from = text.offsetByCodePoints(0, inside(figure.span(), length).start());
      int to = text.offsetByCodePoints(from, figure.span().length());
      if (!figure.quote().equals(text.substring(from, to))) {
        throw new IllegalStateException("the figure does not stand where it says: " + figure);
      }
      if (figure.subjectSpan() != null) {
        inside(figure.subjectSpan(), length);
      }
      whole(text, figure.subject());
      figure.derivation().forEach(step -> whole(text, step));
    }
    for (Commitment task : reading.tasks()) {
      inside(task.span(), length);
      task.section().forEach(title -> whole(text, title));
      task.derivation().forEach(step -> whole(text, step));
    }
    reading.paragraphs().forEach(paragraph -> inside(paragraph.span(), length));
    for (PartSpan part : reading.parts()) {
      inside(part.span(), length);
      part.derivation().forEach(step -> whole(text, step));
    }
    for (Section section : reading.sections()) {
      whole(text, section.title());
      section.derivation().forEach(step -> whole(text, step));
      inside(section.heading(), length);
      inside(new Span(section.heading().start(), section.end()), length);
    }
  }

  static void checkNames(String text) {
    int length = text.codePointCount(0, text.length());
    int last = 0;
    for (Name name : NAMES.read(text)) {
      int from = text.offsetByCodePoints(0, inside(name.span(), length).start());
      int to = text.offsetByCodePoints(from, name.span().length());
      if (name.span().start() < last || !name.quote().equals(text.substring(from, to))) {
        throw new IllegalStateException("the name does not stand where it says: " + name);
      }
      whole(text, name.canonical());
      last = name.span().end();
    }
  }

  /** The text as the reports of two years: a form feed, or the middle, parts them. */
  private static void checkMatching(String text) {
    int middle = text.indexOf(SEPARATOR) >= 0 ? text.indexOf(SEPARATOR) : text.length() / 2;
    List<YearDocument> documents = new ArrayList<>();
    documents.add(report(2024, text.substring(0, middle), text.substring(middle)));
    documents.add(report(2025, text.substring(middle), text.substring(0, middle)));
    int[] lengths =
        documents.stream().mapToInt(d -> d.text().codePointCount(0, d.text().length())).toArray();
    var found = new ContinuityReader().match(documents);
    found.chains().forEach(row -> inside(row.span(), of(row.document(), lengths)));
    found
        .pairs()
        .forEach(
            pair -> {
              inside(pair.from(), of(pair.fromDocument(), lengths));
              if (pair.to() != null) {
                inside(pair.to(), of(pair.toDocument(), lengths));
              }
            });
    found
        .conflicts()
        .forEach(
            row -> {
              inside(row.a(), of(row.documentA(), lengths));
              inside(row.b(), of(row.documentB(), lengths));
            });
  }

  private static int of(String document, int[] lengths) {
    return lengths[document.equals("2024") ? 0 : 1];
  }

  private static YearDocument report(int year, String review, String plan) {
    String text =
        "望山县政府工作报告\n——%d年1月9日在望山县第十八届人民代表大会上\n各位代表：\n一、%d年工作回顾\n%s\n二、%d年工作安排\n%s\n"
            .formatted(year, year - 1, review, year, plan);
    return new YearDocument(String.valueOf(year), text, Reader.standard().read(text));
  }

  /** No words that were found hold half a character, unless the text does itself. */
  private static void whole(String text, String words) {
    if (halves(words) && !halves(text)) {
      throw new IllegalStateException("half a character stands in: " + words);
    }
  }

  private static boolean halves(String words) {
    return words.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static Span inside(Span span, int length) {
    if (span.end() > length) {
      throw new IllegalStateException(span + " is outside a text of " + length);
    }
    return span;
  }
}

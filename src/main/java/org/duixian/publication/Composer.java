package org.duixian.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.kernel.Light;
import org.duixian.kernel.Period;
import org.duixian.publication.paper.Level;
import org.duixian.result.RoundResult;
import org.duixian.round.SubjectKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the first text of a paper: sentences with references, which the office then edits. */
@Component
record Composer(MessageSource messages) {

  private static final int MOST = 30;

  String title(BulletinKind kind, Period period) {
    return text("title." + kind, String.valueOf(period.year()), period(period));
  }

  String recipients() {
    return text("recipients");
  }

  List<PaperSentence> sentences(BulletinKind kind, SnapshotResults snapshot, GoalOrder goals) {
    Text text = new Text();
    switch (kind) {
      case MONTHLY -> monthly(snapshot, text);
      case SPECIAL -> {
        text.add(Level.BODY, text("special", period(snapshot.round().period())));
        reds(snapshot, text);
      }
      case LEDGER, INDICATORS ->
          text.add(Level.BODY, text("table." + kind, period(snapshot.round().period())));
      case LETTER -> {
        text.add(Level.BODY, text("letter", period(snapshot.round().period())));
        reds(snapshot, text);
        text.add(Level.BODY, text("letter.ask"));
      }
      case DRAFT -> draft(snapshot, goals, text);
      case MINUTES -> throw new IllegalArgumentException("minutes are made from a meeting");
    }
    return text.sentences;
  }

  private void monthly(SnapshotResults snapshot, Text text) {
    text.add(Level.BODY, text("opening", period(snapshot.round().period())));
    text.add(Level.FIRST, text("first"));
    text.add(Level.BODY, counts());
    text.add(Level.FIRST, text("second"));
    snapshot.results().stream()
        .filter(
            result ->
                result.subject().kind() == SubjectKind.INDICATOR
                    && result.reckoned().actual() != null)
        .filter(Composer::whole)
        .limit(MOST)
        .forEach(result -> text.add(Level.BODY, result(result)));
    text.add(Level.FIRST, text("third"));
    reds(snapshot, text);
    text.add(Level.FIRST, text("fourth"));
    text.add(Level.BODY, text("demands"));
  }

  private String counts() {
    StringBuilder counts = new StringBuilder(text("count.ALL", new Reference.Count(null).text()));
    for (Light light : Light.values()) {
      if (light != Light.NONE) {
        counts.append("，").append(text("count." + light, new Reference.Count(light).text()));
      }
    }
    return counts.append("。").toString();
  }

  private String result(RoundResult result) {
    String title = new Reference.Words(result.id(), Reference.Part.TITLE).text();
    String actual = field(result, RoundResult.Field.ACTUAL);
    if (result.reckoned().actual() == null) {
      return text("result.words", title);
    }
    if (result.reckoned().completion() == null || result.reckoned().lag() == null) {
      return text("result", title, actual);
    }
    String key = result.reckoned().lag().signum() < 0 ? "result.behind" : "result.ahead";
    return text(
        key,
        title,
        actual,
        field(result, RoundResult.Field.COMPLETION),
        field(result, RoundResult.Field.LAG));
  }

  private static String field(RoundResult result, RoundResult.Field field) {
    return new Reference.Field(result.id(), field).text();
  }

  private void reds(SnapshotResults snapshot, Text text) {
    List<RoundResult> reds = snapshot.reds();
    if (reds.isEmpty()) {
      text.add(Level.BODY, text("no-reds"));
    }
    int number = 0;
    for (RoundResult red : reds.subList(0, Math.min(MOST, reds.size()))) {
      String title = new Reference.Words(red.id(), Reference.Part.TITLE).text();
      text.add(Level.SECOND, text("red", HeadingNumerals.of(++number), title));
      String unit = new Reference.Words(red.id(), Reference.Part.UNIT).text();
      text.add(Level.BODY, text("red.unit", unit) + result(red) + obstacle(red));
    }
  }

  private String obstacle(RoundResult red) {
    StringBuilder words = new StringBuilder();
    if (red.written().obstacle() != null) {
      words.append(
          text("red.obstacle", new Reference.Words(red.id(), Reference.Part.OBSTACLE).text()));
    }
    if (red.written().nextStep() != null) {
      words.append(
          text("red.next", new Reference.Words(red.id(), Reference.Part.NEXT_STEP).text()));
    }
    return words.toString();
  }

  /** What was promised and is not done comes first, then the year in the order of its goals. */
  private void draft(SnapshotResults snapshot, GoalOrder goals, Text text) {
    text.add(Level.FIRST, text("draft.open"));
    List<RoundResult> open =
        goals.sorted(snapshot.results()).stream()
            .filter(Composer::notAnswered)
            .filter(Composer::whole)
            .toList();
    if (open.isEmpty()) {
      text.add(Level.BODY, text("draft.none-open"));
    }
    open.forEach(result -> text.add(Level.BODY, result(result) + obstacle(result)));
    int number = 1;
    for (Map.Entry<String, List<RoundResult>> goal : goals.byGoal(snapshot.results()).entrySet()) {
      List<RoundResult> told =
          goal.getValue().stream().filter(result -> !notAnswered(result) && whole(result)).toList();
      if (told.isEmpty()) {
        continue;
      }
      String label = goal.getKey().replaceFirst("^（?[一二三四五六七八九十]+[）、]", "");
      label = label.isEmpty() ? text("draft.other") : label;
      text.add(Level.FIRST, text("draft.goal", HeadingNumerals.of(++number), label));
      told.forEach(result -> text.add(Level.BODY, result(result)));
    }
  }

  /** A unit's share of an indicator is told with its unit or not at all: here it is not. */
  private static boolean whole(RoundResult result) {
    return result.subject().kind() == SubjectKind.TASK
        || result.subject().measured() != result.subject().unit();
  }

  private static boolean notAnswered(RoundResult result) {
    return result.light().red() || result.light() == Light.MISSING;
  }

  private String period(Period period) {
    int first = period.start().getMonthValue();
    int last = period.end().getMonthValue();
    return switch (period.grain()) {
      case YEAR -> text("period.year", String.valueOf(period.year()));
      case HALF, QUARTER -> text("period.months", String.valueOf(first), String.valueOf(last));
      case MONTH ->
          last == 1
              ? text("period.month", String.valueOf(last))
              : text("period.months", "1", String.valueOf(last));
      case TEN_DAYS ->
          text(
              "period.days",
              String.valueOf(last),
              String.valueOf(period.start().getDayOfMonth()),
              String.valueOf(period.end().getDayOfMonth()));
    };
  }

  /** Papers are written in Chinese whatever the language of the pages. */
  private String text(String key, Object... arguments) {
    return messages.getMessage(
        "publication.compose." + key,
        arguments.length == 0 ? null : arguments,
        Locale.SIMPLIFIED_CHINESE);
  }

  private static final class Text {
    private final List<PaperSentence> sentences = new ArrayList<>();

    void add(Level level, String words) {
      sentences.add(new PaperSentence(sentences.size() + 1, level, words, 0));
    }
  }
}

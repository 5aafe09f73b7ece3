package org.duixian.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duixian.followup.AgendaItem;
import org.duixian.followup.Decision;
import org.duixian.followup.Meeting;
import org.duixian.publication.paper.Level;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the first text of a meeting's minutes, which the office edits. */
@Component
class Minutes {

  private final MessageSource messages;

  Minutes(MessageSource messages) {
    this.messages = messages;
  }

  String title(Meeting meeting) {
    return text("title", meeting.title());
  }

  List<PaperSentence> sentences(
      Meeting meeting, List<AgendaItem> agenda, List<Decision> decisions) {
    List<PaperSentence> sentences = new ArrayList<>();
    add(
        sentences,
        Level.BODY,
        text("opening", day(meeting.heldOn()), meeting.chair(), meeting.place(), meeting.title()));
    add(sentences, Level.FIRST, text("agenda"));
    if (agenda.isEmpty()) {
      add(sentences, Level.BODY, text("agenda.none"));
    }
    for (AgendaItem item : agenda) {
      String number = HeadingNumerals.of(item.position());
      add(
          sentences,
          Level.BODY,
          item.unitName() == null
              ? text("item", number, item.title())
              : text("item.unit", number, item.title(), item.unitName()));
    }
    add(sentences, Level.FIRST, text("decisions"));
    if (decisions.isEmpty()) {
      add(sentences, Level.BODY, text("decisions.none"));
    }
    decisions.forEach(decision -> add(sentences, Level.BODY, decision(decision)));
    return sentences;
  }

  private String decision(Decision decision) {
    String words = decision.words().strip().replaceAll("[。；]$", "");
    String number = HeadingNumerals.of(decision.position());
    String due = day(decision.due());
    return decision.leader() == null
        ? text("decision", number, words, decision.unitName(), due)
        : text("decision.leader", number, words, decision.unitName(), due, decision.leader());
  }

  private static void add(List<PaperSentence> sentences, Level level, String words) {
    sentences.add(new PaperSentence(sentences.size() + 1, level, words, 0));
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(
        "publication.minutes." + key,
        arguments.length == 0 ? null : arguments,
        Locale.SIMPLIFIED_CHINESE);
  }
}

package org.duixian.exchange;

import java.util.Locale;
import org.duixian.followup.MatterEscalated;
import org.duixian.followup.StepKind;
import org.duixian.followup.StepTaken;
import org.duixian.round.ReminderDue;
import org.duixian.round.RoundClosed;
import org.duixian.strategy.ReportSent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens elsewhere into news, in the transaction in which it happens. */
@Component
record Announcements(Hooks hooks, MessageSource messages) {

  @EventListener
  void on(ReminderDue reminder) {
    String kind = reminder.kind().name();
    hooks.announce(
        new News(
            Topic.ROUND,
            reminder.unit(),
            text("exchange.news.form." + kind, reminder.period().code()),
            text("exchange.news.due", reminder.due().toLocalDate().toString()),
            "/rounds/" + reminder.round() + "/units/" + reminder.unit()));
  }

  @EventListener
  void on(RoundClosed closed) {
    hooks.announce(
        new News(
            Topic.RESULTS,
            null,
            text("exchange.news.closed", closed.period().code()),
            text("exchange.news.results", String.valueOf(closed.results())),
            "/rounds/" + closed.round() + "/results"));
  }

  @EventListener
  void on(StepTaken step) {
    if (step.kind() == StepKind.ESCALATED) {
      return;
    }
    hooks.announce(
        new News(
            Topic.MATTER,
            step.unit(),
            text("exchange.news.matter", text("followup.kind." + step.kind()), step.title()),
            text("exchange.news.due", step.due().toString()),
            "/followups/" + step.matter()));
  }

  @EventListener
  void on(MatterEscalated matter) {
    hooks.announce(
        new News(
            Topic.ESCALATION,
            matter.unit(),
            text("exchange.news.escalated", matter.title()),
            text("exchange.news.level", text("followup.level." + matter.level())),
            "/followups/" + matter.matter()));
  }

  @EventListener
  void on(ReportSent report) {
    if (report.matter()) {
      hooks.announce(
          new News(
              Topic.MAJOR,
              report.unit(),
              text("exchange.news.major", report.title()),
              text("exchange.news.receipt"),
              "/reports/" + report.report()));
    }
  }

  /** News go to groups of people of the district, whose language is Chinese. */
  private String text(String key, Object... arguments) {
    return messages.getMessage(
        key, arguments.length == 0 ? null : arguments, Locale.SIMPLIFIED_CHINESE);
  }
}

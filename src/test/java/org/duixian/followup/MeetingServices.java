package org.duixian.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duixian.TestServices;
import org.duixian.attachment.Attachments;
import org.duixian.goal.LedgerServices;
import org.duixian.site.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Joint meetings as a test plans and holds them. */
public final class MeetingServices {

  private final TestServices services;

  public MeetingServices(TestServices services) {
    this.services = services;
  }

  /** The services of meetings with others beside. */
  public static Class<?>[] with(Class<?>... others) {
    Class<?>[] own = {
      Meetings.class,
      MeetingWork.class,
      Agenda.class,
      FollowUp.class,
      Matters.class,
      MatterWrites.class,
      Attachments.class,
      MeetingWords.class
    };
    return LedgerServices.with(
        Stream.concat(Stream.of(own), Stream.of(others)).toArray(Class<?>[]::new));
  }

  /** The words that obstacles put on an agenda. */
  static final class MeetingWords extends Wording {

    MeetingWords() {
      super(messages());
    }

    private static MessageSource messages() {
      ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
      messages.setBasename("messages/obstacle");
      messages.setDefaultEncoding("UTF-8");
      return messages;
    }
  }

  public Meeting plan(String title, LocalDate day) {
    return now(
        services
            .get(MeetingWork.class)
            .plan(new MeetingForm.Read(title, day, "示例会议室", "示例区长", "各单位")));
  }

  private Meeting now(long id) {
    return services.get(Meetings.class).find(id).orElseThrow();
  }

  public Meeting latest() {
    return services.get(Meetings.class).list().getFirst();
  }

  public int number() {
    return services.get(Meetings.class).list().size();
  }

  public List<AgendaItem> standing(Meeting meeting) {
    return services.get(Agenda.class).standing(meeting, Locale.SIMPLIFIED_CHINESE);
  }

  public List<AgendaItem> agenda(Meeting meeting) {
    return services.get(Meetings.class).agenda(meeting.id());
  }

  public Meeting hold(Meeting meeting) {
    services.get(MeetingWork.class).hold(meeting.id(), meeting.version());
    return now(meeting.id());
  }

  public void solve(Meeting meeting, List<String> origins, String words) {
    Meeting now = now(meeting.id());
    services.get(MeetingWork.class).solve(now, now.version(), origins, words);
  }

  public void decide(
      Meeting meeting, String words, long unit, LocalDate due, @Nullable String about) {
    Meeting now = now(meeting.id());
    DecisionForm.Read read = new DecisionForm.Read(words, null, due);
    if (about == null) {
      services.get(MeetingWork.class).decide(now, now.version(), unit, read);
    } else {
      services.get(MeetingWork.class).decide(now, now.version(), unit, read, about);
    }
  }

  public List<Decision> decisions(Meeting meeting) {
    return services.get(Meetings.class).decisions(meeting.id());
  }
}

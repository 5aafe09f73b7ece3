package org.duixian.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.CurrentMember;
import org.duixian.access.May;
import org.duixian.access.Member;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.followup.Decision;
import org.duixian.followup.Meetings;
import org.duixian.kernel.NotFound;
import org.duixian.publication.paper.PageLayout;
import org.duixian.publication.paper.PlacedPage;
import org.duixian.round.Round;
import org.duixian.round.Rounds;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of papers, one paper with its figures, and its files. */
@Controller
class BulletinController {

  private final Bulletins bulletins;
  private final BulletinReading reading;
  private final BulletinWork work;
  private final BulletinFiles files;
  private final Rounds rounds;
  private final Meetings meetings;
  private final Permission permission;
  private final Clock clock;

  BulletinController(
      Bulletins bulletins,
      BulletinReading reading,
      BulletinWork work,
      BulletinFiles files,
      Rounds rounds,
      Meetings meetings,
      Permission permission,
      Clock clock) {
    this.bulletins = bulletins;
    this.reading = reading;
    this.work = work;
    this.files = files;
    this.rounds = rounds;
    this.meetings = meetings;
    this.permission = permission;
    this.clock = clock;
  }

  @GetMapping("/bulletins")
  Page list(@RequestParam(required = false) @Nullable Integer year) {
    Member member = CurrentMember.require();
    List<Integer> years = rounds.years();
    int shown =
        year != null ? year : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    return Page.of("publication/BulletinsPage")
        .with("year", shown)
        .with("years", years)
        .with("bulletins", reading.list(shown))
        .with("rounds", rounds.list(shown).stream().filter(Round::valid).toList())
        .with(
            "meetings",
            meetings.list().stream()
                .filter(meeting -> meeting.held() && meeting.heldOn().getYear() == shown)
                .toList());
  }

  @May(thing = Thing.BULLETIN)
  @PostMapping("/bulletins")
  View make(@RequestParam long round, @RequestParam BulletinKind kind) {
    return new RedirectView("/bulletins/" + work.make(kind, round));
  }

  @May(thing = Thing.BULLETIN)
  @PostMapping("/bulletins/minutes")
  View minutes(@RequestParam long meeting) {
    return new RedirectView("/bulletins/" + work.minutes(meeting));
  }

  @GetMapping("/bulletins/{id:[0-9]+}")
  Page bulletin(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "1") int sentence) {
    return page(require(id), new Wish(page, sentence), null, new FormErrors(), 200);
  }

  private Bulletin require(long id) {
    return reading.find(id).orElseThrow(NotFound::new);
  }

  /** The page of the paper that is shown, and a sentence of the part that is open. */
  private record Wish(int page, int sentence) {}

  private Page page(
      Bulletin bulletin, Wish wish, @Nullable BulletinForm sent, FormErrors errors, int status) {
    Member member = CurrentMember.require();
    PaperMaking.Made made = files.made(member, bulletin);
    List<PlacedPage> pages = PageLayout.pages(made.paper());
    @Nullable Round round =
        bulletin.round() == null ? null : rounds.find(bulletin.round()).orElse(null);
    List<Decision> decisions =
        bulletin.meeting() == null ? List.of() : meetings.decisions(bulletin.meeting());
    PlacedPage shown = pages.get(Math.clamp(wish.page(), 1, pages.size()) - 1);
    Set<String> here = shown.anchors();
    List<NumberLine> numbers = made.text().numbers();
    List<TextPart> parts =
        bulletin.editable() && permission.may(Act.EDIT, Thing.BULLETIN)
            ? TextPart.of(bulletins.sentences(bulletin.id()))
            : List.of();
    BulletinView view =
        new BulletinView(
            bulletin,
            round,
            decisions,
            shown,
            pages.size(),
            numbers.stream().filter(line -> here.contains(line.anchor())).toList(),
            numbers.size(),
            made.text().typed(),
            made.text().unknown(),
            parts,
            parts.isEmpty() ? null : TextPart.at(parts, wish.sentence()),
            bulletin.mayApprove(member.id()));
    return Page.of("publication/BulletinPage")
        .with("view", view)
        .with("sent", sent)
        .with("errors", errors)
        .withStatus(status);
  }

  @May(thing = Thing.BULLETIN)
  @PostMapping("/bulletins/{id:[0-9]+}/sentences")
  View change(@PathVariable long id, BulletinForm form, RedirectAttributes redirect) {
    FormErrors errors = new FormErrors();
    PaperSentence sentence = form.read(errors);
    if (!errors.isEmpty()) {
      return page(require(id), new Wish(1, form.position()), form, errors, 400);
    }
    work.change(id, sentence);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("publication.changed"));
    return new RedirectView(
        "/bulletins/" + id + "?sentence=" + form.position() + "#s" + form.position());
  }

  @May(act = Act.APPROVE, thing = Thing.BULLETIN)
  @PostMapping("/bulletins/{id:[0-9]+}/approve")
  View approve(
      @PathVariable long id,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean open) {
    work.approve(id, version, open);
    return new RedirectView("/bulletins/" + id);
  }

  @May(act = Act.APPROVE, thing = Thing.BULLETIN)
  @PostMapping("/bulletins/{id:[0-9]+}/back")
  View giveBack(@PathVariable long id, @RequestParam int version) {
    work.giveBack(id, version);
    return new RedirectView("/bulletins/" + id);
  }

  /** A small picture of a page. */
  @GetMapping("/bulletins/{id:[0-9]+}/pages/{number:[0-9]{1,4}}.svg")
  ResponseEntity<String> thumbnail(@PathVariable long id, @PathVariable int number) {
    List<PlacedPage> pages =
        PageLayout.pages(files.made(CurrentMember.require(), require(id)).paper());
    if (number < 1 || number > pages.size()) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("image", "svg+xml"))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
        .body(Thumbnail.of(pages.get(number - 1)));
  }

  @GetMapping("/bulletins/{id:[0-9]+}.{ending:docx|xlsx|pdf}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String ending) {
    Member member = CurrentMember.require();
    Bulletin bulletin = require(id);
    return download(bulletin, ending, files.file(member.districtName(), bulletin, ending));
  }

  static ResponseEntity<byte[]> download(Bulletin bulletin, String ending, byte[] bytes) {
    String type =
        switch (ending) {
          case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
          case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
          default -> "application/pdf";
        };
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(bulletin.title() + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}

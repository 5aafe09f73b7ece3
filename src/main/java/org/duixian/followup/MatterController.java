package org.duixian.followup;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Permission;
import org.duixian.access.Thing;
import org.duixian.attachment.AttachmentRefusal;
import org.duixian.attachment.Attachments;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.NotFound;
import org.duixian.list.Bar;
import org.duixian.list.Chip;
import org.duixian.list.Facets;
import org.duixian.list.KeptViews;
import org.duixian.list.Query;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.duixian.site.UploadForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of matters, and one matter with its steps. */
@Controller
class MatterController {

  private static final int ROWS = 100;

  private final Matters matters;
  private final FollowUp followUp;
  private final Permission permission;
  private final Attachments attachments;
  private final TransactionTemplate transaction;
  private final KeptViews views;
  private final Clock clock;

  MatterController(
      Matters matters,
      FollowUp followUp,
      Permission permission,
      Attachments attachments,
      TransactionTemplate transaction,
      KeptViews views,
      Clock clock) {
    this.matters = matters;
    this.followUp = followUp;
    this.permission = permission;
    this.attachments = attachments;
    this.transaction = transaction;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/followups")
  Page list(@RequestParam Map<String, String> parameters) {
    List<Integer> years = matters.years();
    int latest = years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    Map<String, String> asked = new HashMap<>(parameters);
    // What asks for all, as a form did once, asks for nothing.
    asked.remove("shows", "ALL");
    Query<Matter> query = Query.of(asked, MatterColumns.ALL, "year", latest);
    LocalDate today = LocalDate.now(clock);
    return Page.of("followup/MattersPage")
        .with("query", query)
        .with("bar", bar(query, today))
        .with("part", matters.page(query, today, ROWS))
        .with("counts", matters.counts(query, today))
        .with("years", years);
  }

  private Bar bar(Query<Matter> query, LocalDate today) {
    Map<String, Matters.UnitOfMatters> units = matters.units(query, today);
    Facets<Matter> facets = Facets.over(query, List.of());
    List<Facets.Facet> choices =
        units.entrySet().stream()
            .map(
                unit ->
                    facets.facet(
                        "unit",
                        unit.getKey(),
                        unit.getValue().name(),
                        true,
                        unit.getValue().matters()))
            .toList();
    List<Chip> chips =
        query.chips(
            asked ->
                asked.values().stream()
                    .map(id -> Optional.ofNullable(units.get(id.toString())))
                    .map(unit -> unit.map(Matters.UnitOfMatters::name).orElse("—"))
                    .collect(Collectors.joining("、")));
    return new Bar(
        query,
        chips.stream().filter(chip -> !chip.key().equals("shows")).toList(),
        List.of(new Bar.Group("followup.unit", true, choices)),
        views.of(query));
  }

  @GetMapping("/followups/{id}")
  Page matter(
      @PathVariable long id,
      @RequestParam(name = UploadForm.TOO_LARGE, required = false) @Nullable Long refused) {
    Matter matter = find(id);
    Optional<StepForm> sent =
        possible(matter).stream()
            .filter(kind -> refused != null && kind.takesFiles())
            .map(kind -> StepForm.empty(kind, matter))
            .findFirst();
    FormErrors errors = new FormErrors();
    sent.ifPresent(form -> errors.add(form.field("files"), "site.file.too-large"));
    return page(matter, sent.orElse(null), errors, errors.isEmpty() ? 200 : 400);
  }

  private Matter find(long id) {
    return matters.find(id).orElseThrow(NotFound::new);
  }

  private Page page(Matter matter, @Nullable StepForm sent, FormErrors errors, int status) {
    return Page.of("followup/MatterPage")
        .with("matter", matter)
        .with("steps", matters.steps(matter.id()))
        .with("possible", possible(matter))
        .with("sent", sent)
        .with("errors", errors)
        .withStatus(status);
  }

  /** The steps that the visitor can take as the matter stands. */
  private List<StepKind> possible(Matter matter) {
    return Arrays.stream(StepKind.values())
        .filter(matter::allows)
        .filter(kind -> permission.may(kind.act(), Thing.MATTER.of(matter.unit())))
        .toList();
  }

  @May(act = Act.REPORT, thing = Thing.MATTER)
  @PostMapping("/followups/{id}/steps")
  View take(@PathVariable long id, StepForm form, RedirectAttributes redirect) throws IOException {
    Matter matter = find(id);
    FormErrors errors = new FormErrors();
    NewStep step = form.read(matter, errors, LocalDate.now(clock));
    if (matter.version() != form.version() || !matter.allows(form.kind())) {
      throw followUp.standing(matter).refusal();
    }
    if (!errors.isEmpty()) {
      return page(matter, form, errors, 400);
    }
    List<NewAttachment> files = new ArrayList<>();
    for (MultipartFile file : form.chosen()) {
      files.add(NewAttachment.of(matter.unit(), file));
    }
    try {
      transaction.executeWithoutResult(status -> followUp.take(id, with(step, files)));
    } catch (AttachmentRefusal refused) {
      errors.add(form.field("files"), refused.messageKey(), refused.arguments());
      return page(matter, form, errors, 400);
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("followup.taken." + form.kind().name()));
    return new RedirectView(matter.path());
  }

  /** Keeps the files in the transaction of the step: both stand or neither. */
  private NewStep with(NewStep step, List<NewAttachment> files) {
    List<Long> kept = files.stream().map(file -> attachments.store(file)).toList();
    return new NewStep(step.kind(), step.version(), step.words(), step.day(), kept);
  }
}

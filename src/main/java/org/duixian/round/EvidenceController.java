package org.duixian.round;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.attachment.AttachmentRefusal;
import org.duixian.attachment.NewAttachment;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.Refusal;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Adds files as proof of a line, and takes them away again. */
@Controller
class EvidenceController {

  private final Rounds rounds;
  private final Filling filling;
  private final FormPages pages;
  private final FormViews views;

  EvidenceController(Rounds rounds, Filling filling, FormPages pages, FormViews views) {
    this.rounds = rounds;
    this.filling = filling;
    this.pages = pages;
    this.views = views;
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}/lines/{line}/evidence")
  View add(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long line,
      @RequestParam(required = false) @Nullable List<MultipartFile> file,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      RedirectAttributes redirect)
      throws IOException {
    Round round = rounds.require(id);
    Refusal refusal = null;
    for (MultipartFile each : file == null ? List.<MultipartFile>of() : file) {
      try {
        NewAttachment kept = NewAttachment.of(unit, each);
        filling.prove(round, unit, Set.of(line), kept);
      } catch (AttachmentRefusal | RoundRefusal refused) {
        refusal = refused;
      }
    }
    if (part != null) {
      return files(round, unit, line, refusal);
    }
    if (refusal instanceof RoundRefusal) {
      throw refusal;
    }
    if (refusal != null) {
      FormErrors errors =
          new FormErrors().add("file-" + line, refusal.messageKey(), refusal.arguments());
      FormViews.Wish wish = FormViews.Wish.page(1, 1, line, true);
      return pages.page(round, unit, wish, errors, refusal.status());
    }
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.proved"));
    return new RedirectView("/rounds/" + id + "/units/" + unit);
  }

  private Page files(Round round, long unit, long line, @Nullable Refusal refusal) {
    FormViews.Wish wish = FormViews.Wish.page(1, 1, null, false);
    LineView view =
        views.lineViews(round, unit, wish).stream()
            .filter(each -> each.line().id() == line)
            .findFirst()
            .orElseThrow(NotFound::new);
    return Page.of("round/FilesPartial")
        .with("view", view)
        .with("path", "/rounds/" + round.id() + "/units/" + unit)
        .with("refused", refusal == null ? null : refusal.messageKey())
        .with("arguments", refusal == null ? new Object[0] : refusal.arguments())
        .withStatus(refusal == null ? 200 : refusal.status());
  }

  @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
  @PostMapping("/rounds/{id}/units/{unit}/lines/{line}/evidence/{file}/withdraw")
  View withdraw(
      @PathVariable long id,
      @PathVariable long unit,
      @PathVariable long line,
      @PathVariable long file,
      RedirectAttributes redirect) {
    filling.withdraw(rounds.require(id), unit, line, file);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("round.withdrawn"));
    return new RedirectView("/rounds/" + id + "/units/" + unit);
  }
}

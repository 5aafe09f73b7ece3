package org.duixian.indicator;

import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.kernel.NotFound;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Choosing the confirmed targets of a report and making indicators of them. */
@Controller("indicatorMakingController")
@May(thing = Thing.INDICATOR)
class IndicatorMakingController {

  private final Making making;
  private final Documents documents;
  private final Values values;

  IndicatorMakingController(Making making, Documents documents, Values values) {
    this.making = making;
    this.documents = documents;
    this.values = values;
  }

  @GetMapping("/indicators/make")
  Page choose(@RequestParam(required = false) @Nullable Long document) {
    List<Document> sources = making.sources();
    Document chosen =
        document == null
            ? sources.isEmpty() ? null : sources.getFirst()
            : sources.stream()
                .filter(each -> each.id() == document)
                .findFirst()
                .orElseThrow(NotFound::new);
    return page(sources, chosen, new FormErrors());
  }

  private Page page(List<Document> sources, @Nullable Document chosen, FormErrors errors) {
    return Page.of("indicator/MakingPage")
        .with("sources", sources)
        .with("document", chosen)
        .with("rows", chosen == null ? List.of() : making.rows(chosen))
        .with("errors", errors)
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @PostMapping("/indicators/make")
  View make(
      @RequestParam long document,
      @RequestParam(required = false) @Nullable List<Long> figure,
      RedirectAttributes redirect) {
    Document chosen = documents.find(document).orElseThrow(NotFound::new);
    Integer year = chosen.year();
    if (year == null) {
      throw new NotFound();
    }
    long own = values.districtUnit();
    FormErrors errors = new FormErrors();
    if (own < 0) {
      errors.add("figures", "indicator.make.no-district");
    } else if (figure == null || figure.isEmpty()) {
      errors.add("figures", "indicator.make.none-chosen");
    }
    if (figure == null || !errors.isEmpty()) {
      return page(making.sources(), chosen, errors);
    }
    Making.Made made = making.make(chosen, figure, own);
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.of("indicator.made", made.indicators(), made.targets(), made.results()));
    return new RedirectView("/indicators?year=" + year);
  }
}

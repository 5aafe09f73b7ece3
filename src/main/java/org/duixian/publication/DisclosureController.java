package org.duixian.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duixian.kernel.Light;
import org.duixian.kernel.NotFound;
import org.duixian.list.Query;
import org.duixian.result.RoundResult.Field;
import org.duixian.site.Lineage;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The commitments that published papers opened, each with its light and where its figures are from.
 */
@Controller
record DisclosureController(Portal portal, PublicLineage lineage, PublicWords words) {

  private static final int ROWS = 20;
  private static final int PAPERS = 6;

  @GetMapping("/portal")
  Page commitments(@RequestParam Map<String, String> parameters, HttpServletResponse response) {
    Query<PublicCommitment> query = PortalColumns.of(parameters);
    return portal.open(
        () -> {
          List<Publication> publications = portal.publications();
          List<Bulletin> papers = portal.papers();
          Page page =
              Page.of("publication/PortalPage")
                  .with("name", portal.name())
                  .with("view", view(query, publications))
                  .with("publications", publications)
                  .with("papers", papers.subList(0, Math.min(PAPERS, papers.size())));
          PortalCache.keep(response);
          return page;
        });
  }

  /** The latest publication, or that of the paper asked for; null where nothing is published. */
  private @Nullable PortalView view(Query<PublicCommitment> query, List<Publication> publications) {
    if (publications.isEmpty() && query.scope("paper").isEmpty()) {
      return null;
    }
    Publication publication =
        publications.stream()
            .filter(each -> asked(query).map(paper -> paper == each.bulletin()).orElse(true))
            .findFirst()
            .orElseThrow(NotFound::new);
    boolean latest = publication.equals(publications.getFirst());
    Disclosed disclosed = portal.disclosed(publication.bulletin());
    return new PortalView(
        disclosed.paper(),
        publication,
        latest,
        portal.time(disclosed),
        disclosed.lights(),
        disclosed.goals(),
        disclosed.indicators(),
        query,
        query.cut(query.of(disclosed.tasks()), ROWS));
  }

  /** The paper asked for. */
  private static Optional<Long> asked(Query<PublicCommitment> query) {
    return Optional.of(query.scope("paper")).filter(paper -> !paper.isEmpty()).map(Long::valueOf);
  }

  @GetMapping("/portal/{paper:[0-9]{1,18}}/commitments/{result:[0-9]{1,18}}")
  Page commitment(
      @PathVariable long paper, @PathVariable long result, HttpServletResponse response) {
    return portal.open(
        () -> {
          Disclosed disclosed = portal.disclosed(paper);
          PublicCommitment commitment = disclosed.find(result).orElseThrow(NotFound::new);
          PortalCache.keep(response);
          return Page.of("publication/PortalCommitmentPage")
              .with("name", portal.name())
              .with("paper", disclosed.paper())
              .with("commitment", commitment)
              .with("said", words.about(disclosed.paper(), commitment))
              .with("history", portal.history(commitment));
        });
  }

  @GetMapping("/portal/{paper:[0-9]{1,18}}/source/{result:[0-9]{1,18}}/{field:[a-z-]{1,20}}")
  Page figure(
      @PathVariable long paper,
      @PathVariable long result,
      @PathVariable String field,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return portal.open(
        () -> {
          Disclosed disclosed = portal.disclosed(paper);
          PublicCommitment commitment = disclosed.find(result).orElseThrow(NotFound::new);
          Field shown =
              PublicCommitment.FIELDS.stream()
                  .filter(each -> each.word().equals(field))
                  .findFirst()
                  .orElseThrow(NotFound::new);
          Lineage found = lineage.of(disclosed.paper(), commitment, shown, locale);
          return source(disclosed.paper(), found, request, response);
        });
  }

  @GetMapping("/portal/{paper:[0-9]{1,18}}/lights/{light:[A-Z_]{1,20}}")
  Page count(
      @PathVariable long paper,
      @PathVariable String light,
      @RequestParam(defaultValue = "0") int goal,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    @Nullable Light chosen = PublicLights.named(light);
    if (chosen == null && !light.equals("ALL")) {
      throw new NotFound();
    }
    return portal.open(
        () -> {
          Disclosed disclosed = portal.disclosed(paper);
          PublicLights lights = disclosed.lights(goal).orElseThrow(NotFound::new);
          Lineage found = lineage.of(disclosed, lights, chosen, locale);
          return source(disclosed.paper(), found, request, response);
        });
  }

  @GetMapping("/portal/{paper:[0-9]{1,18}}/time")
  Page time(
      @PathVariable long paper,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return portal.open(
        () -> {
          Disclosed disclosed = portal.disclosed(paper);
          Lineage found = lineage.of(disclosed.paper(), portal.time(disclosed), locale);
          return source(disclosed.paper(), found, request, response);
        });
  }

  private Page source(
      Bulletin paper, Lineage found, HttpServletRequest request, HttpServletResponse response) {
    PortalCache.keep(response);
    if (request.getHeader("HX-Request") != null) {
      return Page.of("site/LineagePartial").with("lineage", found);
    }
    return Page.of("publication/PortalSourcePage")
        .with("name", portal.name())
        .with("paper", paper)
        .with("lineage", found);
  }
}

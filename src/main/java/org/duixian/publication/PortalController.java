package org.duixian.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.duixian.publication.paper.PageLayout;
import org.duixian.publication.paper.PlacedPage;
import org.duixian.site.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public papers, which everybody may read without signing in. */
@Controller
record PortalController(Portal portal, BulletinFiles files) {

  @GetMapping("/portal/papers")
  Page papers(HttpServletResponse response) {
    return portal.open(
        () -> {
          PortalCache.keep(response);
          return Page.of("publication/PortalPapersPage")
              .with("name", portal.name())
              .with("papers", portal.papers())
              .with("publications", portal.publications());
        });
  }

  @GetMapping("/portal/{id:[0-9]{1,18}}")
  Page paper(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      HttpServletResponse response) {
    return portal.open(
        () -> {
          Bulletin bulletin = portal.paper(id);
          PaperMaking.Made made = files.made(portal.name(), bulletin);
          List<PlacedPage> pages = PageLayout.pages(made.paper());
          PlacedPage shown = pages.get(Math.clamp(page, 1, pages.size()) - 1);
          Disclosed opened = portal.openedBy(bulletin);
          PortalCache.keep(response);
          return Page.of("publication/PortalPaperPage")
              .with("name", portal.name())
              .with("bulletin", bulletin)
              .with("page", shown)
              .with("pages", pages.size())
              .with("opened", !opened.all().isEmpty())
              .with("numbers", numbers(made.text().numbers(), shown, opened));
        });
  }

  /** The figures of one page of a paper, with a public lineage where the commitment is open. */
  private static List<PublicNumber> numbers(
      List<NumberLine> all, PlacedPage shown, Disclosed opened) {
    Set<String> here = shown.anchors();
    return all.stream()
        .filter(line -> here.contains(line.anchor()))
        .map(line -> PublicNumber.of(line, opened))
        .toList();
  }

  @GetMapping("/portal/{id:[0-9]{1,18}}.{ending:docx|pdf}")
  ResponseEntity<byte[]> file(
      @PathVariable long id, @PathVariable String ending, HttpServletResponse response) {
    return portal.open(
        () -> {
          Bulletin bulletin = portal.paper(id);
          byte[] bytes = files.file(portal.name(), bulletin, ending);
          PortalCache.keep(response);
          return BulletinController.download(bulletin, ending, bytes);
        });
  }
}

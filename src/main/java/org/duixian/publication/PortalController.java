package org.duixian.publication;

import java.util.List;
import java.util.function.Supplier;
import org.duixian.access.District;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.NotFound;
import org.duixian.publication.paper.PageLayout;
import org.duixian.publication.paper.PlacedPage;
import org.duixian.site.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read without signing in; nothing else is shown here. */
@Controller
class PortalController {

  private final Bulletins bulletins;
  private final BulletinFiles files;
  private final District district;
  private final Districts districts;

  PortalController(
      Bulletins bulletins, BulletinFiles files, District district, Districts districts) {
    this.bulletins = bulletins;
    this.files = files;
    this.district = district;
    this.districts = districts;
  }

  @GetMapping("/portal")
  Page portal() {
    return inDistrict(
        () -> {
          List<Bulletin> open = bulletins.openToAll(district.code());
          return Page.of("publication/PortalPage").with("name", name()).with("bulletins", open);
        });
  }

  @GetMapping("/portal/{id:[0-9]+}")
  Page paper(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
    return inDistrict(
        () -> {
          Bulletin bulletin = open(id);
          List<PlacedPage> pages =
              PageLayout.pages(files.made(district.code(), name(), bulletin).paper());
          return Page.of("publication/PortalPaperPage")
              .with("name", name())
              .with("bulletin", bulletin)
              .with("page", pages.get(Math.clamp(page, 1, pages.size()) - 1))
              .with("pages", pages.size());
        });
  }

  @GetMapping("/portal/{id:[0-9]+}.{ending:docx|pdf}")
  ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable String ending) {
    return inDistrict(
        () -> {
          Bulletin bulletin = open(id);
          byte[] bytes = files.file(district.code(), name(), bulletin, ending);
          return BulletinController.download(bulletin, ending, bytes);
        });
  }

  private Bulletin open(long id) {
    return bulletins
        .find(district.code(), id)
        .filter(found -> found.openToAll() && found.state() == BulletinState.PUBLISHED)
        .orElseThrow(NotFound::new);
  }

  private String name() {
    return districts.name(district.code()).orElse("");
  }

  private <T> T inDistrict(Supplier<T> work) {
    return DistrictScope.call(district.code(), work);
  }
}

package org.duixian.api;

import java.util.List;
import org.duixian.kernel.NotFound;
import org.duixian.publication.Bulletin;
import org.duixian.publication.BulletinReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers with the source of each of their figures. */
@Interface
record BulletinResource(BulletinReading bulletins, Versions versions) {

  private static final BulletinReading.Text NOT_READ =
      new BulletinReading.Text(List.of(), List.of());

  @GetMapping("/api/v1/bulletins")
  Listing<BulletinJson> listBulletins(@RequestParam int year, Paging paging) {
    return Listing.cut(
        bulletins.list(year), paging, Bulletin::id, each -> BulletinJson.of(each, NOT_READ));
  }

  @GetMapping("/api/v1/bulletins/{id}")
  ResponseEntity<BulletinJson> getBulletin(@PathVariable long id) {
    Bulletin bulletin = bulletins.find(id).orElseThrow(NotFound::new);
    BulletinJson json = BulletinJson.of(bulletin, bulletins.text(bulletin));
    return versions.answer(json, json.version());
  }
}

package org.duixian.publication;

import java.util.List;
import java.util.function.Supplier;
import org.duixian.access.District;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.TimeProgress;
import org.duixian.rules.DistrictRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What of this installation's district everybody may read: published papers and what they open. */
@Component
class Portal {

  private final Bulletins bulletins;
  private final PublishedLines lines;
  private final DistrictRules rules;
  private final String district;
  private final Districts districts;

  @Autowired
  Portal(
      Bulletins bulletins,
      PublishedLines lines,
      DistrictRules rules,
      Districts districts,
      District district) {
    this(bulletins, lines, rules, districts, district.code());
  }

  Portal(
      Bulletins bulletins,
      PublishedLines lines,
      DistrictRules rules,
      Districts districts,
      String district) {
    this.bulletins = bulletins;
    this.lines = lines;
    this.rules = rules;
    this.district = district;
    this.districts = districts;
  }

  /** Does the work in the district whose portal this is, whoever looks. */
  <T> T open(Supplier<T> work) {
    return DistrictScope.call(district, work);
  }

  String name() {
    return districts.name(district).orElse("");
  }

  /** The public papers, the newest first. */
  List<Bulletin> papers() {
    return bulletins.openToAll();
  }

  /** One public paper; any other is not found, as if it were not there. */
  Bulletin paper(long id) {
    return bulletins
        .find(id)
        .filter(found -> found.openToAll() && found.state() == BulletinState.PUBLISHED)
        .orElseThrow(NotFound::new);
  }

  List<Publication> publications() {
    return lines.publications();
  }

  /** What a public paper opened; not found where it opened nothing. */
  Disclosed disclosed(long paper) {
    Disclosed disclosed = lines.of(paper(paper));
    if (disclosed.all().isEmpty()) {
      throw new NotFound();
    }
    return disclosed;
  }

  /** What a public paper opened, nothing where it opened nothing. */
  Disclosed openedBy(Bulletin paper) {
    return lines.of(paper);
  }

  /** What public papers opened of the same subject, the oldest period first, each period once. */
  List<PublicCommitment> history(PublicCommitment commitment) {
    return lines.history(commitment.result());
  }

  /** How much of the year had passed when the period of a published snapshot ended. */
  TimeProgress time(Disclosed disclosed) {
    var period = disclosed.first().period();
    return new TimeProgress(period.year(), period.end(), rules.on(period.end()).progress().time());
  }
}

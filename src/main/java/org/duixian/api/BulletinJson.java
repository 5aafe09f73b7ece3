package org.duixian.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.duixian.publication.Bulletin;
import org.duixian.publication.BulletinKind;
import org.duixian.publication.BulletinReading;
import org.duixian.publication.BulletinState;
import org.duixian.publication.NumberLine;
import org.jspecify.annotations.Nullable;

/**
 * A paper made from the results of a round.
 *
 * @param number running number of the year, null before it is published
 * @param round the round in whose snapshot its figures stand, null for minutes of a meeting
 * @param asOf time of its data
 * @param text its paragraphs, empty in a listing
 * @param figures each of its figures with its source, empty in a listing
 */
record BulletinJson(
    long id,
    BulletinKind kind,
    int year,
    @Nullable Integer number,
    String title,
    BulletinState state,
    @Nullable Long round,
    @Nullable Long meeting,
    OffsetDateTime asOf,
    @Nullable OffsetDateTime signedAt,
    @Nullable String signedBy,
    boolean openToAll,
    List<ParagraphJson> text,
    List<PlaceJson> figures,
    boolean sample,
    int version,
    String page) {

  /** One paragraph. */
  record ParagraphJson(int position, String level, String words) {}

  /** One figure as the text writes it, and exactly. */
  record PlaceJson(String place, String written, @Nullable String subject, FigureJson figure) {

    static PlaceJson of(NumberLine line) {
      return new PlaceJson(
          line.anchor(), line.shown(), line.subject(), FigureJson.of(line.number()));
    }
  }

  static BulletinJson of(Bulletin bulletin, BulletinReading.Text text) {
    return new BulletinJson(
        bulletin.id(),
        bulletin.kind(),
        bulletin.year(),
        bulletin.number(),
        bulletin.title(),
        bulletin.state(),
        bulletin.round(),
        bulletin.meeting(),
        bulletin.asOf(),
        bulletin.signedAt(),
        bulletin.signerName(),
        bulletin.openToAll(),
        text.paragraphs().stream()
            .map(each -> new ParagraphJson(each.position(), each.level(), each.words()))
            .toList(),
        text.numbers().stream().map(PlaceJson::of).toList(),
        bulletin.sample(),
        bulletin.version(),
        bulletin.path());
  }
}

package org.duixian.publication;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.duixian.access.Member;
import org.duixian.followup.Meeting;
import org.duixian.followup.Meetings;
import org.duixian.kernel.NotFound;
import org.duixian.publication.paper.ReadingCopy;
import org.duixian.publication.paper.Typefaces;
import org.duixian.publication.paper.WordFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of papers: of a published one those that were kept, of any other made from its snapshot
 * each time. {@code duixian.font} names a TrueType file for reading copies.
 */
@Component
record BulletinFiles(
    Bulletins bulletins,
    BulletinWrites writes,
    Snapshots snapshots,
    Issuers issuers,
    Meetings meetings,
    PaperMaking making,
    @Value("${duixian.font:}") String font) {

  PaperMaking.Made made(Member member, Bulletin bulletin) {
    return made(member.districtName(), bulletin);
  }

  PaperMaking.Made made(String districtName, Bulletin bulletin) {
    return making.make(
        issuers.of(districtName),
        bulletin,
        bulletins.sentences(bulletin.id()),
        snapshots.of(bulletin),
        attendants(bulletin));
  }

  /** Those of the meeting, until the minutes are sent to be checked. */
  private @Nullable String attendants(Bulletin bulletin) {
    return bulletin.meeting() == null || bulletin.attendants() != null
        ? bulletin.attendants()
        : meetings.find(bulletin.meeting()).map(Meeting::attendants).orElse(null);
  }

  byte[] file(String districtName, Bulletin bulletin, String ending) {
    Optional<byte[]> kept = bulletins.file(bulletin.id(), ending);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (!bulletin.kind().endings().contains(ending)) {
      throw new NotFound();
    }
    PaperMaking.Made made = made(districtName, bulletin);
    return switch (ending) {
      case "docx" -> WordFile.of(made.paper());
      case "xlsx" -> making.sheet(bulletin, snapshots.of(bulletin), made.text());
      case "pdf" -> readingCopy(made);
      default -> throw new IllegalArgumentException("no file ends in " + ending);
    };
  }

  private byte[] readingCopy(PaperMaking.Made made) {
    Typefaces typefaces = typefaces();
    if (!typefaces.complete()) {
      throw new PublicationRefusal(PublicationRefusal.Code.NO_TYPEFACE);
    }
    return ReadingCopy.of(made.paper(), typefaces);
  }

  private Typefaces typefaces() {
    return Typefaces.find(font.isBlank() ? null : Path.of(font));
  }

  /** Keeps the files of a paper that has just been published, inside the transaction. */
  void keep(Member signer, Bulletin bulletin) {
    for (String ending : bulletin.kind().endings()) {
      if (!ending.equals("pdf") || typefaces().complete()) {
        byte[] bytes = file(signer.districtName(), bulletin, ending);
        writes.keep(bulletin.id(), ending, bytes, DigestUtils.sha256Hex(bytes));
      }
    }
  }
}

package org.duixian.publication;

import java.time.OffsetDateTime;
import org.duixian.access.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A paper made from the results of one round, or minutes made from a meeting.
 *
 * @param round the closed round whose snapshot its figures stand in, null for minutes
 * @param meeting the meeting whose minutes it is, null for any other paper
 * @param attendants who attended, null before minutes are sent to be checked
 * @param head the red words of its head, null before it is published; so are office and mark
 * @param recipients 主送机关, null for none
 * @param author number of the account that made it
 * @param number running number of the year, null before it is published
 * @param openToAll whether the portal shows it
 * @param asOf when the round was closed: the time of its data
 */
public record Bulletin(
    long id,
    BulletinKind kind,
    int year,
    @Nullable Long round,
    @Nullable Long meeting,
    String title,
    @Nullable String recipients,
    BulletinState state,
    OffsetDateTime madeAt,
    long author,
    String authorName,
    @Nullable Long checker,
    @Nullable String checkerName,
    @Nullable OffsetDateTime checkedAt,
    @Nullable Long signer,
    @Nullable String signerName,
    @Nullable OffsetDateTime signedAt,
    @Nullable Integer number,
    boolean openToAll,
    boolean sample,
    @Nullable String attendants,
    @Nullable String head,
    @Nullable String office,
    @Nullable String mark,
    OffsetDateTime asOf,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/bulletins/" + id;
  }

  /** Says whether its text can be changed. */
  public boolean editable() {
    return state == BulletinState.DRAFT;
  }

  /** Returns it as what is acted on: before it is published it is for who writes and approves. */
  Thing.One asThing() {
    return Thing.BULLETIN.open(state == BulletinState.PUBLISHED);
  }

  /** Says whether this account may take the next step of the approval. */
  public boolean mayApprove(long account) {
    return switch (state) {
      case DRAFT -> kind.approved();
      case CHECKING -> account != author;
      case SIGNING -> account != author && checker != null && account != checker;
      case PUBLISHED -> false;
    };
  }
}

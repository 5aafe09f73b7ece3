package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duixian.ClosedRound;
import org.duixian.Overtaken;
import org.duixian.RunningProduct;
import org.duixian.TestDistrict;
import org.duixian.access.AccountRole;
import org.duixian.access.Scope;
import org.duixian.change.FieldChange;
import org.duixian.publication.paper.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers from a round's snapshot to their publication, on a real PostgreSQL. */
@RunningProduct
class PublicationTests {

  @Autowired JdbcClient jdbc;
  @Autowired BulletinWork work;
  @Autowired Bulletins bulletins;
  @Autowired BulletinFiles files;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private TestDistrict world;
  private String district = "";
  private long author;
  private long checker;
  private long signer;
  private long unit;
  private long round;
  private long red;

  @BeforeEach
  void openDistrict() {
    world = TestDistrict.open(jdbc);
    district = world.code;
    author = world.account(AccountRole.OFFICE);
    checker = world.account(AccountRole.OFFICE);
    signer = world.account(AccountRole.LEADER);
    unit = world.department("区住房局");
    ClosedRound closed = ClosedRound.of(world, 5, unit);
    round = closed.id();
    red = closed.red();
    world.signIn(author, AccountRole.OFFICE);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  @Test
  void writesSentencesWhoseFiguresStandInTheSnapshot() {
    long id = work.make(BulletinKind.MONTHLY, round);
    PaperMaking.Made made = made(id);
    assertThat(made.text().unknown()).isEmpty();
    assertThat(made.text().typed()).isEmpty();
    assertThat(made.text().numbers())
        .extracting(NumberLine::shown)
        .contains("2", "1", "38.0%", "3.6个百分点");
    assertThat(made.text().numbers())
        .anyMatch(line -> line.number().source().path().equals("/source/result/" + red + "/lag"));
    assertThat(made.paper().sample()).isTrue();
    assertThat(made.paper().title()).isEqualTo("关于2025年1—5月重点任务进展情况的通报");
  }

  @Test
  void isMadeOnceHoweverOftenItIsAskedFor() {
    long id = work.make(BulletinKind.MONTHLY, round);
    assertThat(work.make(BulletinKind.MONTHLY, round)).isEqualTo(id);
    assertThat(bulletins.list(2025, Scope.EVERYTHING)).hasSize(1);
  }

  @Test
  void leavesNothingBehindWhenItBreaksOffInTheMiddle() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      work.make(BulletinKind.MONTHLY, round);
                      throw new IllegalStateException("the power fails");
                    }))
        .hasMessage("the power fails");
    assertThat(bulletins.list(2025, Scope.EVERYTHING)).isEmpty();
    long id = work.make(BulletinKind.MONTHLY, round);
    assertThat(bulletins.sentences(id)).isNotEmpty();
  }

  @Test
  void isNotMadeFromAnOpenRound() {
    long open = ClosedRound.open(world, 6);
    assertThatThrownBy(() -> work.make(BulletinKind.MONTHLY, open))
        .isInstanceOf(PublicationRefusal.class);
  }

  @Test
  void flagsANumberTypedIntoTheText() {
    long id = work.make(BulletinKind.SPECIAL, round);
    work.change(id, new PaperSentence(1, Level.BODY, "本月完成了99.9%。", 0));
    assertThat(made(id).text().typed()).containsExactly("99.9%");
  }

  @Test
  void refusesASentenceThatSomebodyElseHasChanged() {
    long id = work.make(BulletinKind.SPECIAL, round);
    work.change(id, new PaperSentence(1, Level.BODY, "先改的一句。", 0));
    Overtaken late =
        Overtaken.by(() -> work.change(id, new PaperSentence(1, Level.BODY, "后改的一句。", 0)));
    assertThat(late.refusal().status()).isEqualTo(409);
    assertThat(late.changes(Map.of("words", "后改的一句。")))
        .containsExactly(new FieldChange("words", "后改的一句。", "先改的一句。"));
    assertThat(bulletins.sentences(id).getFirst().words()).isEqualTo("先改的一句。");
  }

  @Test
  void isNotSentOnWithAReferenceToNothing() {
    long id = work.make(BulletinKind.SPECIAL, round);
    work.change(id, new PaperSentence(1, Level.BODY, "完成{999999.completion}。", 0));
    assertThatThrownBy(() -> work.approve(id, 0, false)).isInstanceOf(PublicationRefusal.class);
  }

  @Test
  void isApprovedByTwoOtherPersons() {
    long id = work.make(BulletinKind.MONTHLY, round);
    work.approve(id, 0, false);
    assertThatThrownBy(() -> work.approve(id, 1, false))
        .hasMessage("publication.refusal.same-person");
    world.signIn(checker, AccountRole.OFFICE);
    work.approve(id, 1, false);
    assertThatThrownBy(() -> work.approve(id, 2, false))
        .hasMessage("publication.refusal.same-person");
    world.signIn(author, AccountRole.OFFICE);
    assertThatThrownBy(() -> work.approve(id, 2, false))
        .hasMessage("publication.refusal.same-person");
    world.signIn(signer, AccountRole.LEADER);
    work.approve(id, 2, true);
    Bulletin published = bulletins.find(id).orElseThrow();
    assertThat(published.state()).isEqualTo(BulletinState.PUBLISHED);
    assertThat(published.number()).isEqualTo(1);
    assertThat(bulletins.openToAll()).extracting(Bulletin::id).containsExactly(id);
  }

  @Test
  void isWrittenByTheOfficeOnly() {
    world.signIn(signer, AccountRole.LEADER);
    assertThatThrownBy(() -> work.make(BulletinKind.MONTHLY, round))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void numbersPapersOfAYearWithoutGaps() {
    long first = published(BulletinKind.SPECIAL);
    world.signIn(author, AccountRole.OFFICE);
    long given = work.make(BulletinKind.LETTER, round);
    work.approve(given, 0, false);
    world.signIn(checker, AccountRole.OFFICE);
    work.giveBack(given, 1);
    world.signIn(author, AccountRole.OFFICE);
    long second = published(BulletinKind.LEDGER);
    assertThat(bulletins.find(first).orElseThrow().number()).isEqualTo(1);
    assertThat(bulletins.find(second).orElseThrow().number()).isEqualTo(2);
    assertThat(bulletins.list(2025, Scope.EVERYTHING))
        .extracting(Bulletin::state)
        .containsExactly(BulletinState.PUBLISHED, BulletinState.DRAFT, BulletinState.PUBLISHED);
    assertThat(bulletins.openToAll()).isEmpty();
  }

  @Test
  void keepsTheFilesOfAPublishedPaper() {
    long id = published(BulletinKind.LEDGER);
    Bulletin paper = bulletins.find(id).orElseThrow();
    assertThat(bulletins.file(id, "docx"))
        .hasValueSatisfying(kept -> assertThat(files.file("云岭区", paper, "docx")).isEqualTo(kept));
    assertThatThrownBy(
            () ->
                jdbc.sql("update bulletin set title = '改' where district = :district")
                    .param("district", district)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update bulletin_sentence set words = '改' where district = :district")
                    .param("district", district)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void givesTheSameBytesForTheSameSnapshot() {
    long id = work.make(BulletinKind.LEDGER, round);
    Bulletin paper = bulletins.find(id).orElseThrow();
    for (String ending : List.of("docx", "xlsx")) {
      assertThat(files.file("云岭区", paper, ending)).isEqualTo(files.file("云岭区", paper, ending));
    }
  }

  @Test
  void putsPromisesNotKeptFirstInTheDraftOfTheNextReport() {
    long id = work.make(BulletinKind.DRAFT, round);
    List<PaperSentence> sentences = bulletins.sentences(id);
    assertThat(sentences.get(0).words()).isEqualTo("一、尚未兑现的承诺");
    assertThat(sentences.get(1).words()).startsWith("{" + red + ".title}");
    assertThat(made(id).paper().letterhead()).isNull();
    assertThatThrownBy(() -> work.approve(id, 0, false)).hasMessage("publication.refusal.not-now");
  }

  private long published(BulletinKind kind) {
    long id = work.make(kind, round);
    work.approve(id, 0, false);
    world.signIn(checker, AccountRole.OFFICE);
    work.approve(id, 1, false);
    world.signIn(signer, AccountRole.LEADER);
    work.approve(id, 2, false);
    return id;
  }

  private PaperMaking.Made made(long id) {
    return files.made("云岭区", bulletins.find(id).orElseThrow());
  }
}

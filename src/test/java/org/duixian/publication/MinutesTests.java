package org.duixian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duixian.Overtaken;
import org.duixian.RunningProduct;
import org.duixian.access.AccountRole;
import org.duixian.access.Member;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.NotFound;
import org.duixian.publication.paper.Paper;
import org.duixian.publication.paper.PaperBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Minutes of a meeting as a paper, and in whose name papers are issued. */
@RunningProduct
class MinutesTests {

  private static int districts = 980700;

  @Autowired JdbcClient jdbc;
  @Autowired BulletinWork work;
  @Autowired Bulletins bulletins;
  @Autowired BulletinFiles files;
  @Autowired Issuers issuers;

  private String district = "";

  @BeforeEach
  void holdAMeeting() {
    district = String.valueOf(++districts);
    DistrictScope.set(district);
    String rows =
        """
        insert into district (code, name) values (:district, '云岭区');
        insert into account (district, id, login, name, role) overriding system value values
          (:district, 1, 'author', '拟稿', 'OFFICE'), (:district, 2, 'checker', '核稿', 'OFFICE'),
          (:district, 3, 'signer', '签发', 'LEADER');
        insert into unit (district, id, key, kind, name, short_name, valid_from)
        values (:district, 1, 'water', 'DEPARTMENT', '云岭区水务局', '水务局', date '2019-01-01');
        insert into meeting (district, id, title, held_on, place, chair, attendants, state) values
          (:district, 1, '河道整治联席会议', date '2031-05-10', '二楼会议室', '示例区长',
           '水务局示例甲，城管局示例乙，财政局示例丙，北岸街道示例丁，南岸街道示例戊', 'HELD'),
          (:district, 2, '尚未召开的会议', date '2031-06-10', '二楼会议室', '示例区长', '水务局', 'PLANNED');
        insert into agenda_item (district, meeting, position, title, unit)
        values (:district, 1, 1, '北岸段清淤进展', 1);
        insert into matter (district, id, year, number, title, ask, origin, unit, first_due, due,
                            opened_at)
        values (:district, 1, 2031, 1, '清淤', '清淤', 'HAND', 1, date '2031-06-30',
                date '2031-06-30', now());
        insert into decision (district, meeting, position, words, unit, leader, due, matter)
        values (:district, 1, 1, '六月底前完成北岸段清淤。', 1, '示例副区长', date '2031-06-30', 1)
        """;
    for (String row : rows.split(";\\n")) {
      jdbc.sql(row).param("district", district).update();
    }
    signIn(1, AccountRole.OFFICE);
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }

  @Test
  void tellWhatWasTalkedAboutAndWhoDoesWhatUntilWhen() {
    long id = work.minutes(1);

    assertThat(work.minutes(1)).isEqualTo(id);
    assertThat(bulletins.sentences(id))
        .extracting(PaperSentence::words)
        .containsExactly(
            "2031年5月10日，示例区长在二楼会议室主持召开河道整治联席会议。现将会议情况纪要如下。",
            "一、会议议题",
            "（一）北岸段清淤进展，由云岭区水务局汇报。",
            "二、议定事项",
            "（一）六月底前完成北岸段清淤。由云岭区水务局牵头，示例副区长负责，2031年6月30日前完成。");
    Paper paper = paper(id);
    assertThat(paper.title()).isEqualTo("河道整治联席会议纪要");
    assertThat(paper.letterhead().issuer()).isEqualTo("云岭区人民政府专题会议纪要");
    assertThat(paper.signature()).isNull();
    assertThat(paper.blocks().getLast())
        .isInstanceOfSatisfying(
            PaperBlock.Named.class,
            named -> {
              assertThat(named.label()).isEqualTo("出席");
              assertThat(named.names()).startsWith("水务局示例甲");
            });
  }

  @Test
  void areApprovedLikeOtherPapersAndKeepWhoAttended() throws Exception {
    long id = work.minutes(1);
    publish(id);
    jdbc.sql("update meeting set attendants = '无人' where district = :district and id = 1")
        .param("district", district)
        .update();

    Bulletin bulletin = bulletins.find(id).orElseThrow();
    assertThat(bulletin.state()).isEqualTo(BulletinState.PUBLISHED);
    byte[] word = files.file("云岭区", bulletin, "docx");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("云岭区人民政府专题会议纪要", "政办通〔2031〕1号", "出席：水务局示例甲")
          .doesNotContain("无人");
    }
    assertThatThrownBy(() -> files.file("云岭区", bulletin, "xlsx")).isInstanceOf(NotFound.class);
  }

  @Test
  void areNotWrittenBeforeTheMeeting() {
    assertThatThrownBy(() -> work.minutes(2)).hasMessage("publication.refusal.not-held");
  }

  @Test
  void declaresTheIssuerForPapersThatArePublishedFromThenOn() {
    long id = work.minutes(1);
    Issuer usual = issuers.of("云岭区");
    assertThat(usual.head()).isEqualTo("云岭区人民政府办公室文件");
    Issuer own = new Issuer("示例办文件", "示例办", "示办", "示督", "示例办纪要", usual.version());
    issuers.declare(own);
    assertThat(Overtaken.by(() -> issuers.declare(own)).standing().version().now()).isEqualTo("0");
    assertThat(paper(id).letterhead().number()).isEqualTo("示办〔2031〕　号");

    publish(id);
    signIn(1, AccountRole.OFFICE);
    issuers.declare(new Issuer("另一文件", "另一办", "另办", "另督", "另一纪要", 0));

    assertThat(paper(id).letterhead()).isEqualTo(new Paper.Letterhead("示例办纪要", "示办〔2031〕1号"));
    assertThat(new Issuer("a", "b", "c", "d", "e", 0).mark(BulletinKind.LETTER)).isEqualTo("d");
  }

  private void publish(long id) {
    work.approve(id, 0, false);
    signIn(2, AccountRole.OFFICE);
    work.approve(id, 1, false);
    signIn(3, AccountRole.LEADER);
    work.approve(id, 2, false);
  }

  private Paper paper(long id) {
    return files.made("云岭区", bulletins.find(id).orElseThrow()).paper();
  }

  private void signIn(long account, AccountRole role) {
    Member member =
        new Member(district, "云岭区", account, "login", "姓名" + account, null, role, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(
                member, null, List.copyOf(member.getAuthorities())));
  }
}

package org.duixian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.duixian.access.Member;
import org.duixian.access.Role;
import org.duixian.database.DistrictScope;
import org.duixian.database.TestDatabase;
import org.duixian.followup.FollowUp;
import org.duixian.followup.NewMatter;
import org.duixian.followup.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** News on their way to a robot and a mail server that stand on this machine. */
@SpringBootTest
class ExchangeTests {

  private static final List<String> POSTED = new CopyOnWriteArrayList<>();
  private static final AtomicReference<String> ANSWER = new AtomicReference<>("");
  private static final String TAKEN = "{\"errcode\":0}";
  private static int districts = 970700;
  private static HttpServer robot;
  private static GreenMail mails;

  @AfterAll
  static void stop() {
    robot.stop(0);
    mails.stop();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) throws IOException {
    TestDatabase.fresh().register(registry);
    robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    robot.createContext(
        "/",
        exchange -> {
          POSTED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = ANSWER.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    robot.start();
    mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    registry.add("duixian.exchange.hosts", ExchangeTests::host);
    registry.add("duixian.exchange.mail-host", () -> "127.0.0.1");
    registry.add("duixian.exchange.mail-port", () -> mails.getSmtp().getPort());
    registry.add("duixian.exchange.mail-from", () -> "duixian@example.cn");
    registry.add("duixian.exchange.address", () -> "https://duixian.example.cn");
  }

  private static String host() {
    return "http://127.0.0.1:" + robot.getAddress().getPort();
  }

  @Autowired JdbcClient jdbc;
  @Autowired Hooks hooks;
  @Autowired DeliveryJob job;
  @Autowired FollowUp followUp;
  @Autowired Calendars calendars;
  @Autowired TransactionTemplate transaction;

  private String district = "";
  private long office;
  private long housing;
  private long water;

  @BeforeEach
  void openDistrict() {
    district = String.valueOf(++districts);
    DistrictScope.set(district);
    jdbc.sql("insert into district (code, name) values (:code, '云岭区')")
        .param("code", district)
        .update();
    office = account("clerk", Role.OFFICE);
    housing = unit("housing", "区住房局");
    water = unit("water", "区水务局");
    signIn(office, Role.OFFICE);
    POSTED.clear();
    ANSWER.set(TAKEN);
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }

  @Test
  void aMatterIsToldToTheRobotsThatWantIt() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    robot("水务群", water, Topic.MATTER);
    robot("调度群", null, Topic.ROUND);

    open(housing, "安置房建设滞后");
    job.send(district);

    assertThat(POSTED).hasSize(1);
    assertThat(POSTED.getFirst())
        .contains("安置房建设滞后")
        .contains("https://duixian.example.cn/followups/");
    assertThat(hooks.latest(district, 9))
        .extracting(Delivery::hookName, Delivery::state)
        .containsExactly(tuple("全区督办群", Delivery.State.SENT));
  }

  @Test
  void whatIsRolledBackIsNotTold() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);

    transaction.executeWithoutResult(
        status -> {
          open(housing, "撤回的事");
          status.setRollbackOnly();
        });
    job.send(district);

    assertThat(POSTED).isEmpty();
  }

  @Test
  void whatARobotRefusesIsTriedAgainLaterAndGivenUpAfterSixTimes() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    ANSWER.set("{\"errcode\":45009,\"errmsg\":\"too often\"}");
    open(housing, "安置房建设滞后");

    job.send(district);
    assertThat(job.send(district)).as("not before its pause is over").isZero();
    Delivery waiting = hooks.latest(district, 1).getFirst();
    assertThat(waiting.state()).isEqualTo(Delivery.State.WAITING);
    assertThat(waiting.problem()).contains("45009");

    for (int attempt = 2; attempt <= 6; attempt++) {
      makeDue();
      job.send(district);
    }
    assertThat(POSTED).hasSize(6);
    assertThat(hooks.latest(district, 1).getFirst().state()).isEqualTo(Delivery.State.GIVEN_UP);
    makeDue();
    assertThat(job.send(district)).isZero();
  }

  @Test
  void whatFailedOnceIsSentOnTheNextAttempt() throws InterruptedException {
    robot("全区督办群", null, Topic.MATTER);
    ANSWER.set("gateway");
    open(housing, "安置房建设滞后");
    job.send(district);
    ANSWER.set(TAKEN);
    makeDue();

    job.send(district);

    assertThat(hooks.latest(district, 1).getFirst())
        .extracting(Delivery::state, Delivery::attempts, Delivery::problem)
        .containsExactly(Delivery.State.SENT, 2, null);
  }

  @Test
  void anAddressThatTheSettingsNoLongerAllowIsNotCalled() throws InterruptedException {
    hooks.add("内网", HookKind.WECOM, "http://localhost:1/admin", null, List.of("MATTER"), null);
    open(housing, "安置房建设滞后");

    job.send(district);

    assertThat(hooks.latest(district, 1).getFirst().problem()).contains("do not allow");
  }

  @Test
  void newsAreMailed() throws Exception {
    hooks.add("督查室邮箱", HookKind.EMAIL, "clerk@example.cn", null, List.of("MATTER"), null);
    open(housing, "安置房建设滞后");

    job.send(district);

    assertThat(mails.waitForIncomingEmail(1)).isTrue();
    assertThat(mails.getReceivedMessages()[0].getSubject()).contains("安置房建设滞后");
    assertThat(mails.getReceivedMessages()[0].getAllRecipients()[0].toString())
        .isEqualTo("clerk@example.cn");
  }

  @Test
  void aReportersCalendarHoldsTheDaysOfItsUnitOnly() {
    open(housing, "安置房建设滞后");
    open(water, "河道清淤滞后");
    long reporter = account("reporter", Role.UNIT);
    jdbc.sql("insert into reporter (district, account, unit) values (:d, :a, :u)")
        .param("d", district)
        .param("a", reporter)
        .param("u", housing)
        .update();

    assertThat(titles(calendars.make())).contains("安置房建设滞后", "河道清淤滞后");
    signIn(reporter, Role.UNIT);
    String secret = calendars.make();
    assertThat(titles(secret)).containsExactly("安置房建设滞后");

    calendars.make();
    assertThat(calendars.owner(district, secret)).as("the former address").isEmpty();
  }

  private List<String> titles(String secret) {
    Calendars.Owner owner = calendars.owner(district, secret).orElseThrow();
    return calendars.days(district, owner).stream().map(DueDay::title).toList();
  }

  private void robot(String name, @Nullable Long unit, Topic topic) {
    hooks.add(name, HookKind.WECOM, host() + "/send", null, List.of(topic.name()), unit);
  }

  private void open(long unit, String title) {
    LocalDate due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9);
    followUp.open(
        new NewMatter(due.getYear(), title, "说明原因", Origin.BY_HAND, unit, null, due, false));
  }

  private void makeDue() {
    jdbc.sql("update delivery set due_at = created_at where district = :district")
        .param("district", district)
        .update();
  }

  private void signIn(long account, Role role) {
    Member member = new Member(district, "云岭区", account, "x", "示例甲", null, role, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.getAuthorities()));
  }

  private long account(String login, Role role) {
    return jdbc.sql(
            """
            insert into account (district, login, name, role)
            values (:district, :login, '示例甲', :role) returning id
            """)
        .param("district", district)
        .param("login", login)
        .param("role", role.name())
        .query(Long.class)
        .single();
  }

  private long unit(String key, String name) {
    return jdbc.sql(
            """
            insert into unit (district, key, kind, name, short_name, aliases, topics, valid_from)
            values (:district, :key, 'DEPARTMENT', :name, :name, '{}', '{}', date '2019-01-01')
            returning id
            """)
        .param("district", district)
        .param("key", key)
        .param("name", name)
        .query(Long.class)
        .single();
  }
}

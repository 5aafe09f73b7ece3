package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duixian.RunningProduct;
import org.duixian.database.DistrictScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What an administrator changes in an account holds at once, also for who is signed in. */
@RunningProduct
class OpenSessionsTests {

  private static final String DISTRICT = "990850";

  @Autowired JdbcClient jdbc;
  @Autowired Accounts accounts;
  @Autowired AccountController controller;
  @Autowired FindByIndexNameSessionRepository<? extends Session> sessions;

  private long clerk;

  @BeforeEach
  void openDistrict() {
    DistrictScope.set(DISTRICT);
    jdbc.sql("insert into district (code, name) values (:code, '示例区') on conflict do nothing")
        .param("code", DISTRICT)
        .update();
    jdbc.sql("delete from account where district = :district").param("district", DISTRICT).update();
    long chief = accounts.open("chief", "示例甲", AccountRole.ADMINISTRATOR, null, false);
    clerk = accounts.open("clerk", "示例乙", AccountRole.OFFICE, null, false);
    SecurityContextHolder.setContext(context(member(chief, "chief", AccountRole.ADMINISTRATOR)));
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    DistrictScope.clear();
  }

  private static Member member(long id, String login, AccountRole role) {
    return new Member(DISTRICT, "示例区", id, login, login, null, role, null, true);
  }

  private static SecurityContext context(Member member) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
    return context;
  }

  private String signedIn(Member member) {
    return signedIn(sessions, member);
  }

  private static <S extends Session> String signedIn(
      FindByIndexNameSessionRepository<S> sessions, Member member) {
    S session = sessions.createSession();
    session.setAttribute("SPRING_SECURITY_CONTEXT", context(member));
    sessions.save(session);
    return session.getId();
  }

  @Test
  void closingAnAccountEndsItsSessionsAndNoOthers() {
    String first = signedIn(member(clerk, "clerk", AccountRole.OFFICE));
    String second = signedIn(member(clerk, "clerk", AccountRole.OFFICE));
    String other = signedIn(member(clerk + 1, "clerk2", AccountRole.OFFICE));

    controller.active(clerk, false, new RedirectAttributesModelMap());

    assertThat(sessions.findById(first)).isNull();
    assertThat(sessions.findById(second)).isNull();
    assertThat(sessions.findById(other)).isNotNull();
    assertThat(accounts.list()).extracting(AccountView::active).containsExactly(true, false);
  }

  @Test
  void anotherRoleEndsTheSessionsThatHadTheOldOne() {
    String open = signedIn(member(clerk, "clerk", AccountRole.OFFICE));
    controller.role(clerk, AccountRole.READER, new RedirectAttributesModelMap());

    assertThat(sessions.findById(open)).isNull();
    assertThat(accounts.list().getLast().role()).isEqualTo(AccountRole.READER);
  }

  @Test
  void anotherPasswordEndsAllSessionsButTheOwn() {
    Member member = member(clerk, "clerk", AccountRole.OFFICE);
    String own = signedIn(member);
    String other = signedIn(member);
    SecurityContextHolder.setContext(context(member));

    controller.password(
        "示例口令示例口令示例",
        "示例口令示例口令示例",
        new MockHttpSession(null, own),
        new RedirectAttributesModelMap());

    assertThat(List.of(sessions.findById(own) != null, sessions.findById(other) != null))
        .containsExactly(true, false);
  }

  @Test
  void nobodyClosesTheOwnAccount() {
    long chief = accounts.list().getFirst().id();
    controller.active(chief, false, new RedirectAttributesModelMap());
    assertThat(accounts.list().getFirst().active()).isTrue();
  }
}

package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class MethodGuardTests {

  /** The proxies are made by what makes those of transactions, as in the program. */
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({MethodGuard.class, Permission.class})
  static class Guarding {

    @Bean
    Grants seventhUnit() {
      return member -> List.of(new Grant(member.role(), 7L));
    }

    @Bean
    Desk desk() {
      return new Desk();
    }

    @Bean
    Archive archive() {
      return new Archive();
    }
  }

  static class Desk {

    @May(thing = Thing.LEDGER)
    String write() {
      return "written";
    }

    @May(thing = Thing.ACCOUNT)
    String administer() {
      return "done";
    }

    String read() {
      return "read";
    }

    @May(act = Act.REPORT, thing = Thing.FORM, unit = "unit")
    String send(String words, long unit) {
      return words + unit;
    }
  }

  @May(thing = Thing.LEDGER)
  static class Archive {

    String open() {
      return "opened";
    }

    @May(thing = Thing.PERSONAL)
    String look() {
      return "looked";
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Guarding.class);
  private final Desk desk = context.getBean(Desk.class);

  private static void as(AccountRole role) {
    Member member = new Member("970000", "云岭区", 1, "somebody", "示例", null, role, null, true);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(member, null));
  }

  @AfterEach
  void close() {
    SecurityContextHolder.clearContext();
    context.close();
  }

  @Test
  void letsTheOfficeWriteAndNobodyElse() {
    as(AccountRole.OFFICE);
    assertThat(desk.write()).isEqualTo("written");
    as(AccountRole.READER);
    assertThat(desk.read()).isEqualTo("read");
    assertThatThrownBy(desk::write).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void guardsAllMethodsOfAGuardedClass() {
    Archive archive = context.getBean(Archive.class);
    as(AccountRole.ADMINISTRATOR);
    assertThat(archive.open()).isEqualTo("opened");
    as(AccountRole.UNIT);
    assertThatThrownBy(archive::open).isInstanceOf(AccessDeniedException.class);
    assertThat(archive.look()).isEqualTo("looked");
  }

  @Test
  void asksForTheUnitThatTheMethodIsCalledWith() {
    as(AccountRole.UNIT);
    assertThat(desk.send("sent for ", 7)).isEqualTo("sent for 7");
    assertThatThrownBy(() -> desk.send("sent for ", 8)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void letsOnlyTheAdministratorAdminister() {
    as(AccountRole.OFFICE);
    assertThatThrownBy(desk::administer).isInstanceOf(AccessDeniedException.class);
  }
}

package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class MethodGuardTests {

  /** The proxies are made by what makes those of transactions, as in the program. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Guarding {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor methodGuard() {
      return SecurityConfiguration.methodGuard();
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

    @OfficeOnly
    String write() {
      return "written";
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String administer() {
      return "done";
    }

    String read() {
      return "read";
    }
  }

  @OfficeOnly
  static class Archive {

    String open() {
      return "opened";
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Guarding.class);
  private final Desk desk = context.getBean(Desk.class);

  private static void as(String role) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("somebody", null, "ROLE_" + role));
  }

  @AfterEach
  void close() {
    SecurityContextHolder.clearContext();
    context.close();
  }

  @Test
  void letsTheOfficeWriteAndNobodyElse() {
    as("OFFICE");
    assertThat(desk.write()).isEqualTo("written");
    as("READER");
    assertThat(desk.read()).isEqualTo("read");
    assertThatThrownBy(desk::write).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void guardsAllMethodsOfAGuardedClass() {
    Archive archive = context.getBean(Archive.class);
    as("ADMINISTRATOR");
    assertThat(archive.open()).isEqualTo("opened");
    as("UNIT");
    assertThatThrownBy(archive::open).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void letsOnlyTheAdministratorAdminister() {
    as("OFFICE");
    assertThatThrownBy(desk::administer).isInstanceOf(AccessDeniedException.class);
  }
}

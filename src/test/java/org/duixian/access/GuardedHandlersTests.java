package org.duixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duixian.RunningProduct;
import org.duixian.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever writes was asked before. */
@RunningProduct
class GuardedHandlersTests {

  private static final String DISTRICT = "370105";

  /** The link of one use is its own permission; the others only say what went wrong. */
  private static final Set<String> OPEN_TO_ALL =
      Set.of("/sign-in/once/{token}", "/error", "/api/{*path}");

  private static final Set<RequestMethod> READING =
      EnumSet.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private record Writing(String path, HandlerMethod handler) {

    Optional<May> asks() {
      May own = handler.getMethodAnnotation(May.class);
      return Optional.ofNullable(
          own != null ? own : handler.getBeanType().getAnnotation(May.class));
    }
  }

  private List<Writing> writing() {
    List<Writing> found = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              boolean ours = handler.getBeanType().getName().startsWith("org.duixian.");
              if (ours && (methods.isEmpty() || !READING.containsAll(methods))) {
                mapping.getPatternValues().stream()
                    .filter(path -> !OPEN_TO_ALL.contains(path))
                    .forEach(path -> found.add(new Writing(path, handler)));
              }
            });
    assertThat(found).hasSizeGreaterThan(90);
    return found;
  }

  @Test
  void eachHandlerThatWritesAsksForAPermission() {
    assertThat(writing())
        .allSatisfy(each -> assertThat(each.asks()).as(each.path()).isPresent())
        .allSatisfy(
            each ->
                assertThat(AopUtils.isAopProxy(context.getBean(beanOf(each))))
                    .as(each.path())
                    .isTrue());
  }

  private static String beanOf(Writing each) {
    return (String) each.handler().getBean();
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountRole.class,
      names = {"ADMINISTRATOR", "OFFICE", "UNIT", "LEADER", "READER"})
  void whoMayActOnNoneOfTheThingsIsRefused(AccountRole role) throws Exception {
    String login =
        switch (role) {
          case ADMINISTRATOR -> "admin";
          case OFFICE -> "office";
          case UNIT -> "reporter";
          case LEADER -> "leader";
          case READER -> "reader";
          case DEPUTY, SEAT, GRID_WORKER, MEDIATOR, TAX_DESK ->
              throw new AssertionError("no account");
        };
    SignedIn somebody = SignedIn.by(SignInLinks.of(context, DISTRICT, login), port);
    Map<String, String> hidden = somebody.hidden("/account");
    for (Writing each : writing()) {
      May may = each.asks().orElseThrow();
      Reach reach = PermissionTable.reaches(may.act(), may.thing()).get(role.ordinal());
      if (reach == Reach.NONE && !each.path().startsWith("/api/")) {
        String address = each.path().replaceAll("\\{[^{}/]*(\\{[^{}]*\\}[^{}/]*)*\\}", "2025");
        HttpResponse<String> answer = somebody.post(address, hidden);
        assertThat(answer.statusCode()).as(role + " " + each.path()).isIn(400, 403);
      }
    }
  }
}

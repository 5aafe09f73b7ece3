package org.duixian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.duixian.RunningProduct;
import org.duixian.SignedIn;
import org.duixian.access.Districts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A request that no page of the program makes is refused with words, never by accident. */
@RunningProduct
class BrokenFormTests {

  private static final String DISTRICT = "370105";

  @LocalServerPort int port;
  @Autowired Districts districts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private SignedIn office;
  private Map<String, String> hidden;

  @BeforeEach
  void signIn() throws Exception {
    office = SignedIn.by(districts.administratorLink(DISTRICT), port);
    hidden = office.hidden("/meetings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledger/2025/sheet",
        "/indicators/import",
        "/ledger/2025/tasks",
        "/frame/2025/nodes",
        "/rounds/calendar"
      })
  void aFormWithoutItsFieldsIsABadRequest(String path) throws Exception {
    HttpResponse<String> answer = office.post(path, hidden);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>");
  }

  @ParameterizedTest
  @CsvSource({
    "/ledger/2025/tasks,title,示例任务",
    "/frame/2031/nodes,title,示例目标",
    "/frame/2025/nodes,number,一",
    "/rounds/calendar,grain,MONTH",
    "/rounds/calendar,grain,CENTURY",
    "/rounds/calendar,opensAfter,1",
    "/ledger/2025/sheet,file,示例",
  })
  void aFormWithOneFieldAloneIsRefused(String path, String field, String value) throws Exception {
    hidden.put(field, String.valueOf(value));
    assertThat(office.post(path, hidden).statusCode()).isBetween(400, 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz=1", "title=%ff", "a=%ED%A0%80"})
  void aBodyThatCannotBeReadIsABadRequest(String body) throws Exception {
    String form = "_csrf=" + hidden.get("_csrf") + "&" + body;
    assertThat(office.begin(office.raw("/meetings", form)).join().statusCode()).isEqualTo(400);
  }

  @Test
  void noFormEndsInAnErrorOfTheProgramWhenItsFieldsAreMissing() throws Exception {
    List<String> broken = new ArrayList<>();
    for (String path : posts()) {
      for (String id : List.of("1", "2025")) {
        String address = path.replaceAll("\\{[^{}/]*(\\{[^{}]*\\}[^{}/]*)*\\}", id);
        HttpResponse<String> answer = office.post(address, hidden);
        if (answer.statusCode() >= 500) {
          broken.add(address);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** The paths that forms are sent to, those that end the session left out. */
  private TreeSet<String> posts() {
    TreeSet<String> paths = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                paths.addAll(mapping.getPatternValues());
              }
            });
    paths.removeIf(path -> path.startsWith("/api/") || path.startsWith("/sign-in"));
    assertThat(paths).hasSizeGreaterThan(60);
    return paths;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "x%20y",
        "%20",
        "//elsewhere",
        "/%7Bx%7D",
        "/%0D%0Ax",
        "%00",
        "/%00",
        "/?a=%7Bb%7D#c",
        "/%7Bb%7D",
        "javascript:x",
        "https://elsewhere/",
        "/%5Celsewhere",
        "%F0%9F%92%A9",
        "/%F0%9F%92%A9",
        "/%ED%A0%80",
        "?x",
        "/%3Cx%3E"
      })
  void aWayBackThatIsNoPathIsABadRequest(String back) throws Exception {
    HttpResponse<String> answer = SignedIn.nobody(port).get("/preferences/theme/dark?back=" + back);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>");
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("theme"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/ledger/2025?text=%25E5%258C%25BA%26page=2", "/%25zz"})
  void aWayBackThatIsAPathIsGone(String back) throws Exception {
    HttpResponse<String> answer = SignedIn.nobody(port).get("/preferences/theme/dark?back=" + back);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(SignedIn.path(answer)).startsWith("/");
  }
}

package org.duixian.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duixian.RunningProduct;
import org.duixian.SignedIn;
import org.duixian.access.Districts;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form that names a version, found on the pages of a year, is sent from an older one. */
@RunningProduct(properties = RunningProduct.SAMPLE_YEAR)
class StaleFormsTests {

  private static final int MOST_PAGES = 200;
  private static final Set<String> OUR_OWN = Set.of("_csrf", "_form", "version", "seen");

  @LocalServerPort int port;
  @Autowired Districts districts;

  private SignedIn office;
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Map<String, FormElement> forms = new LinkedHashMap<>();

  @Test
  void answersALateEditWithBothVersionsAndLosesNothing() throws Exception {
    office = SignedIn.by(districts.administratorLink("370105"), port);
    walk();
    assertThat(forms).as("forms with a version").hasSizeGreaterThanOrEqualTo(14);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, FormElement> form : forms.entrySet()) {
      String defect = late(form.getValue());
      if (!defect.isEmpty()) {
        wrong.add(form.getKey() + ": " + defect);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Opens one page of each kind of address that a link leads to. */
  private void walk() throws Exception {
    Deque<String> waiting =
        new ArrayDeque<>(
            List.of("/", "/meetings", "/strategies", "/bulletins/issuer", "/rounds/calendar"));
    Set<String> known = new HashSet<>();
    while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
      String path = waiting.poll();
      HttpResponse<String> answer = office.get(path);
      boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
      if (answer.statusCode() != 200 || !html) {
        continue;
      }
      Document page = Jsoup.parse(answer.body(), "http://localhost" + path);
      pages.put(path, page);
      for (Element form : page.select("form[method=post]:has([name=version]), form:has(#seen)")) {
        forms.putIfAbsent(shape(form.attr("action")), (FormElement) form);
      }
      for (Element link : page.select("a[href^=/]")) {
        String target = link.attr("href").replaceFirst("#.*", "");
        if (!target.startsWith("/preferences") && known.add(shape(target))) {
          waiting.add(target);
        }
      }
    }
  }

  private static String shape(String path) {
    return path.replaceAll("\\d+", "0").replaceAll("=[^&]*", "");
  }

  /** Returns what is wrong with the answer to a form that was drawn before somebody else saved. */
  private String late(FormElement form) throws Exception {
    Map<String, String> sent = typed(form, "甲", "1");
    if (form.attr("action").matches("/registers/.*/merge")) {
      sent.put("number", another(form));
    }
    boolean lead = sent.getOrDefault("seen", "").contains(":");
    Stream.of("version", "seen")
        .filter(sent::containsKey)
        .forEach(name -> sent.put(name, lead ? "s:987" : "987"));
    HttpResponse<String> answer = office.post(form.attr("action"), sent);
    for (int again = 2; answer.statusCode() == 302 && again < 4; again++) {
      // Nothing stood there before: this was the first to save, and the form as drawn is late now.
      sent.clear();
      sent.putAll(typed(form, "乙".repeat(again), String.valueOf(again)));
      answer = office.post(form.attr("action"), sent);
    }
    Document page = Jsoup.parse(answer.body());
    Element both = page.selectFirst("form[data-both]");
    if (answer.statusCode() != 409 || both == null) {
      return answer.statusCode() + " " + page.select("#errors, h1").text() + " " + sent;
    }
    if (!both.attr("action").equals(form.attr("action").replaceFirst("\\?.*", ""))) {
      return "goes to " + both.attr("action");
    }
    for (Map.Entry<String, String> field : sent.entrySet()) {
      boolean kept =
          both.select("[name=" + field.getKey() + "]").stream()
              .anyMatch(each -> each.val().equals(field.getValue()));
      if (!OUR_OWN.contains(field.getKey()) && !kept) {
        return "lost " + field;
      }
    }
    return both.select("a.btn").isEmpty() ? "no way to see what stands" : "";
  }

  /** The number of another item of the register. */
  private String another(FormElement form) throws Exception {
    String own = form.attr("action").replace("/merge", "");
    String list = own.replaceFirst("/[0-9]+$", "");
    return Jsoup.parse(office.get(list).body()).select("td a[href^=" + list + "/]").stream()
        .filter(link -> !link.attr("href").equals(own))
        .map(Element::text)
        .filter(text -> text.matches("[A-Z]+[0-9]{4}-[0-9]+"))
        .findFirst()
        .orElseThrow();
  }

  /** The form as it is filled in, with other words and another last number in it. */
  private static Map<String, String> typed(FormElement form, String words, String digit) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (Connection.KeyVal each : form.formData()) {
      sent.putIfAbsent(each.key(), each.value());
    }
    String number = "";
    String empty = "";
    boolean changed = false;
    for (Element field : form.select("input:not([list]), textarea")) {
      String name = field.attr("name");
      String type = field.tagName().equals("textarea") ? "text" : field.attr("type");
      String value = sent.getOrDefault(name, "");
      if (name.isEmpty() || !sent.containsKey(name) || name.equals("coUnits")) {
        continue;
      }
      if (type.equals("date") && value.isEmpty()) {
        sent.put(name, "2026-10-30");
      } else if (List.of("", "text", "number").contains(type)) {
        boolean fills =
            value.isEmpty() && field.hasAttr("required")
                || chinese(value) && !value.matches("[0-9].*");
        changed |= fills;
        sent.put(name, fills ? value + words : value);
        number = value.matches("\\d.*") ? name : number;
        empty = value.isEmpty() ? name : empty;
      }
    }
    for (Element choice : form.select("select[required]")) {
      choice.select("option").stream()
          .map(Element::val)
          .filter(value -> sent.getOrDefault(choice.attr("name"), "").isEmpty())
          .filter(value -> !value.isEmpty())
          .findFirst()
          .ifPresent(value -> sent.put(choice.attr("name"), value));
    }
    if (!changed && !number.isEmpty()) {
      sent.put(number, digit + sent.get(number));
    } else if (!changed && !empty.isEmpty()) {
      sent.put(empty, words);
    }
    return sent;
  }

  private static boolean chinese(String value) {
    return value.codePoints().anyMatch(each -> each >= 0x4e00 && each <= 0x9fff);
  }
}

package org.duixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duixian.reader.Part;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class SampleDistrictTests {
  private static final String MARK = "示例";

  @Test
  void hasTheFifteenStreetsWithTheirCodes() throws IOException {
    assertThat(units())
        .filteredOn(unit -> "street".equals(unit.get("kind")))
        .extracting(unit -> unit.get("code"))
        .containsExactly(
            "370105001",
            "370105003",
            "370105004",
            "370105005",
            "370105006",
            "370105007",
            "370105009",
            "370105010",
            "370105011",
            "370105012",
            "370105013",
            "370105014",
            "370105015",
            "370105016",
            "370105017");
  }

  @Test
  void namesNoUnitTwiceAndNoneThatIsMissing() throws IOException {
    var keys = units().stream().map(unit -> unit.get("key")).toList();

    assertThat(keys).doesNotHaveDuplicates();
    assertThat(units()).extracting(unit -> unit.get("code")).doesNotHaveDuplicates();
    assertThat(units())
        .allSatisfy(
            unit -> {
              assertThat(keys).contains(unit.getOrDefault("parent", unit.get("key")));
              assertThat(keys).contains(unit.getOrDefault("successor", unit.get("key")));
            });
    assertThat(people())
        .flatMap(person -> list(person, "posts"))
        .allSatisfy(post -> assertThat(keys).contains(post.get("unit")));
  }

  @Test
  void marksEveryPersonAndEveryCommunityAsAnExample() throws IOException {
    assertThat(people()).allSatisfy(person -> assertThat(text(person, "name")).contains(MARK));
    assertThat(units())
        .filteredOn(unit -> "community".equals(unit.get("kind")))
        .allSatisfy(unit -> assertThat(text(unit, "name")).contains(MARK));
  }

  @Test
  void endsAUnitOnTheDayBeforeItsSuccessorTakesOver() throws IOException {
    assertThat(units())
        .filteredOn(unit -> unit.containsKey("successor"))
        .hasSize(3)
        .allSatisfy(unit -> assertThat(unit).containsKeys("valid_to", "change"));
  }

  @Test
  void namesTheSourceOfEveryFigure() throws IOException {
    Map<String, Object> facts = yaml("facts.yaml");
    var sources = ((Map<?, ?>) facts.get("sources")).keySet();

    assertThat(list(facts, "figures"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(sources.contains(figure.get("source"))).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025})
  void holdsAReportThatReadsAsOneAndSaysThatItIsAnExample(int year) throws IOException {
    String report = resource("report-" + year + ".txt");
    Reading reading = Reader.standard().read(report);

    assertThat(report.lines().findFirst()).hasValueSatisfying(s -> assertThat(s).contains(MARK));
    assertThat(report.length()).isBetween(5000, 8000);
    assertThat(reading.facts().year()).isEqualTo(year);
    assertThat(reading.facts().place()).isEqualTo("天桥区");
    assertThat(reading.paragraphs()).anyMatch(p -> p.part() == Part.REVIEW);
    assertThat(reading.paragraphs()).anyMatch(p -> p.part() == Part.PLAN);
    assertThat(reading.figures().size()).isBetween(100, 200);
  }

  private static List<Map<String, Object>> units() throws IOException {
    return list(yaml("organisation.yaml"), "units");
  }

  private static List<Map<String, Object>> people() throws IOException {
    return list(yaml("organisation.yaml"), "people");
  }

  private static String text(Map<String, Object> row, String name) {
    return String.valueOf(row.get(name));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> row, String name) {
    return (List<Map<String, Object>>) row.get(name);
  }

  private static Map<String, Object> yaml(String name) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(resource(name));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Duixian.class.getResourceAsStream("/sample/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

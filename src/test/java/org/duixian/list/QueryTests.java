package org.duixian.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** What an address asks of a list, and the address of what is asked. */
class QueryTests {

  private static Query<Rows.Row> query(String address) {
    Map<String, String> parameters = new HashMap<>(Map.of("year", "2031"));
    for (String pair : address.split("&")) {
      if (pair.contains("=")) {
        parameters.put(pair.split("=")[0], pair.substring(pair.indexOf('=') + 1));
      }
    }
    return Query.of(parameters, Rows.COLUMNS);
  }

  @Test
  void anAddressWithoutConditionsIsTheListItself() {
    assertThat(query("").path()).isEqualTo("/rows/2031");
    assertThat(query("q=&lead= ").path()).isEqualTo("/rows/2031");
    assertThat(query("").query()).isEqualTo("year=2031");
    assertThat(query("").narrows()).isFalse();
  }

  @Test
  void eachConditionStandsInTheAddressAndCanBeTakenOff() {
    Query<Rows.Row> query = query("light=red,amber&due=2031-06&lead=7,5&q=路灯&sort=due&order=down");
    assertThat(query.path())
        .isEqualTo(
            "/rows/2031?due=2031-06-01..2031-06-30&light=amber%2Cred&lead=5%2C7&q="
                + "%E8%B7%AF%E7%81%AF&sort=due&order=down");
    assertThat(query.without("q").without("light").without("due").path())
        .isEqualTo("/rows/2031?lead=5%2C7&sort=due&order=down");
    assertThat(query.chips(asked -> "城建局"))
        .extracting(Chip::key, Chip::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("due", "2031-06-01..2031-06-30"),
            org.assertj.core.groups.Tuple.tuple("light", ""),
            org.assertj.core.groups.Tuple.tuple("lead", "城建局"),
            org.assertj.core.groups.Tuple.tuple("q", "路灯"));
    assertThat(query.chips(asked -> "").getLast().href()).isEqualTo(query.without("q").path());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "colour=red,colour",
        "light=purple,light",
        "\"light=red,\",light",
        "lead=seven,lead",
        "lead=5;drop,lead",
        "value=many,value",
        "value=9..1,value",
        "value=..,value",
        "value=1..2..3,value",
        "due=2031-13,due",
        "due=2031-02-30,due",
        "month=2031-02-03,month",
        "sort=colour,sort",
        "order=sideways,order",
        "page=0,page",
        "page=1001,page",
        "after=1,after",
        "after=1~x,after",
        "before=1~2~3,before",
        "sort=value&after=1~2~1e9,after",
        "sort=due&after=1~2~2031-02-30,after",
        "columns=secret,columns",
        "state=open,state",
        "year=31,year"
      })
  void refusesWhatItDoesNotKnowAndNamesIt(String address, String named) {
    assertThatThrownBy(() -> query(address))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.arguments()).containsExactly(named);
            });
  }

  @Test
  void refusesAColumnThatIsHiddenLikeOneThatIsNotThere() {
    Columns<Rows.Row> some = Rows.COLUMNS.without("value");
    for (String parameter : List.of("value", "sort", "columns")) {
      assertThatThrownBy(() -> Query.of(Map.of("year", "2031", parameter, "value"), some))
          .isInstanceOfSatisfying(
              BadRequest.class,
              refusal -> assertThat(refusal.arguments()).containsExactly(parameter));
    }
  }

  @Test
  void showsTheColumnsThatAreChosenAlone() {
    LinkedMultiValueMap<String, String> ticked = new LinkedMultiValueMap<>();
    ticked.add("year", "2031");
    ticked.addAll("columns", List.of("value", "leader"));
    Query<Rows.Row> query = Query.of(Query.joined(ticked), Rows.COLUMNS);
    assertThat(query.path()).isEqualTo("/rows/2031?columns=leader%2Cvalue");
    assertThat(query("columns=value").heads())
        .extracting(Query.Head::key)
        .containsExactly("id", "value", "due");
    assertThat(query("").heads())
        .extracting(Query.Head::key)
        .containsExactly("id", "leader", "value", "due");
  }

  @Test
  void aHeadSortsAndTurnsTheOrderRound() {
    assertThat(query("").heads().getFirst().sort()).isEqualTo("ascending");
    assertThat(query("").heads().getFirst().href()).isEqualTo("/rows/2031?order=down");
    assertThat(query("sort=due&order=down").heads().getLast())
        .isEqualTo(new Query.Head("due", "list.none", "/rows/2031?sort=due", "descending", true));
  }

  @Test
  void anotherConditionBeginsAtTheBeginning() {
    Query<Rows.Row> second = query("after=40~82");
    assertThat(second.path()).isEqualTo("/rows/2031?after=40%7E82");
    assertThat(second.with("lead", 5).path()).isEqualTo("/rows/2031?lead=5");
    assertThat(second.sortedBy("due", false).path()).isEqualTo("/rows/2031?sort=due");
    assertThat(second.in("state", "dropped").path()).isEqualTo("/rows/2031?state=dropped");
  }

  @Test
  void countsEachChoiceUnderTheOtherConditions() {
    List<Rows.Row> rows =
        List.of(
            row(1, Light.RED, 5),
            row(2, Light.RED, 7),
            row(3, Light.GREEN, 5),
            row(4, Light.RED, 5));
    Facets<Rows.Row> facets = Facets.over(query("light=red&lead=5"), rows);
    assertThat(facets.total()).isEqualTo(2);
    assertThat(facets.everything()).isEqualTo(4);
    assertThat(facets.byValue("lead")).isEqualTo(Map.of("5", 2L, "7", 1L));
    Facets.Facet red =
        facets.choices("light").stream().filter(Facets.Facet::on).findFirst().orElseThrow();
    assertThat(red.count().value()).isEqualByComparingTo("2");
    assertThat(red.count().source().path())
        .isEqualTo("/source/count/rows?year=2031&light=red&lead=5");
    assertThat(red.href()).isEqualTo("/rows/2031?lead=5");
  }

  private static Rows.Row row(long id, Light light, long lead) {
    return new Rows.Row(id, null, null, null, light, lead, "");
  }

  @Test
  void aPageBeyondTheLastIsTheLast() {
    PagePart.Numbered<Integer> last =
        PagePart.cut(List.of(1, 2, 3), 9, 2, number -> "/rows?page=" + number);
    assertThat(last.rows()).containsExactly(3);
    assertThat(last.page()).isEqualTo(2);
    assertThat(last.previous()).isEqualTo("/rows?page=1");
    assertThat(last.next()).isNull();
    assertThat(PagePart.cut(List.of(), 1, 2, number -> "").pages()).isEqualTo(1);
  }
}

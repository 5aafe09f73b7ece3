package org.duixian.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.change.Stale;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.list.Query;
import org.duixian.place.PlaceWork.NewPlace;
import org.duixian.place.geometry.CoordinateSystem;
import org.duixian.place.geometry.GroundShape;
import org.duixian.place.geometry.ShapeReading;
import org.duixian.register.Box;
import org.duixian.register.Item;
import org.duixian.register.ItemLight;
import org.duixian.register.ItemList;
import org.duixian.register.ItemSpots;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Items.Crossed;
import org.duixian.register.Items.Near;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.Registers;
import org.duixian.site.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Where items are: one by one, by files, and asked for by a box of the map. */
class PlaceTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 7, 31);
  private static final Box BOX = new Box(116_800_000, 36_600_000, 117_200_000, 36_900_000);

  /** The words of the heads of sheets. */
  @Component("messageSource")
  static class Heads extends ResourceBundleMessageSource {
    Heads() {
      setBasenames("messages/place");
      setDefaultEncoding("UTF-8");
      setFallbackToSystemLocale(false);
    }
  }

  private static TestServices services;
  private TestDistrict district;
  private Register projects;
  private long bureau;

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2025-07-31T02:00:00Z",
            ItemPlaces.class,
            PlaceWork.class,
            PlaceTrait.class,
            PlaceImport.class,
            PlaceFiles.class,
            DistrictMaps.class,
            ItemSpots.class,
            ItemList.class,
            Heads.class,
            Wording.class);
  }

  @AfterAll
  static void stop() throws Exception {
    services.close();
  }

  @BeforeEach
  void enter() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    bureau = district.department("示例发改局");
    district.signIn(AccountRole.OFFICE);
    projects = services.get(Registers.class).get("project");
    services.get(DistrictMaps.class).frame(BOX);
  }

  @AfterEach
  void leave() {
    TestDistrict.leave();
  }

  private List<Item> open(int many, Map<String, FieldValue> more) {
    List<ItemWork.NewItem> wanted = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      Map<String, FieldValue> values = new java.util.HashMap<>(more);
      values.put("title", new Words("示例" + i));
      values.put("lead", new Whole(bureau));
      wanted.add(new ItemWork.NewItem(values, true));
    }
    return services.get(ItemWork.class).open(projects, wanted, TODAY);
  }

  private static NewPlace at(String east, String north) {
    GroundShape shape =
        new ShapeReading(CoordinateSystem.CGCS2000, BOX)
            .typed(List.of(List.of(east, north)), false);
    return new NewPlace("示例入口", shape, 5, "示例测绘");
  }

  private PlaceImport.Outcome take(String file, CoordinateSystem system, boolean replace) {
    return services
        .get(PlaceImport.class)
        .take(
            projects,
            file.getBytes(StandardCharsets.UTF_8),
            new PlaceImport.Reading(system, "示例来源", false, replace));
  }

  private static String feature(String number, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"编号\":\"%s\"},\"geometry\":%s}"
        .formatted(number, geometry);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String point(String east, String north) {
    return "{\"type\":\"Point\",\"coordinates\":[%s,%s]}".formatted(east, north);
  }

  private List<Long> inBox(String box) {
    Query<Item> query = services.get(ItemList.class).query(projects, Map.of("box", box));
    return services.get(ItemList.class).page(projects, query, 50).rows().stream()
        .map(Item::id)
        .toList();
  }

  @Test
  void aPlaceIsKeptAsGivenAndTheFirstOneStandsForTheItem() {
    Item item = open(1, Map.of()).getFirst();
    PlaceWork work = services.get(PlaceWork.class);
    assertThat(work.add(projects, item, 0, at("116.99", "36.68"))).isEqualTo(1);
    assertThat(work.add(projects, item, 1, at("117.01", "36.70"))).isEqualTo(2);
    assertThatThrownBy(() -> work.add(projects, item, 1, at("117.0", "36.7")))
        .isInstanceOf(Stale.class);
    assertThat(services.get(ItemPlaces.class).of("project", item.id()))
        .extracting(ItemPlace::place, ItemPlace::system, ItemPlace::accuracy, ItemPlace::source)
        .containsExactly(
            tuple(1, CoordinateSystem.CGCS2000, 5, "示例测绘"),
            tuple(2, CoordinateSystem.CGCS2000, 5, "示例测绘"));
    assertThat(services.get(Items.class).facts(projects, List.of(item.id())).get(item.id()))
        .containsEntry("place.count", new Whole(2));
    assertThat(inBox("116.985,36.675,116.995,36.685")).containsExactly(item.id());
    assertThat(inBox("117.005,36.695,117.015,36.705")).isEmpty();
    work.remove(projects, item, 2, 1);
    assertThat(inBox("117.005,36.695,117.015,36.705")).containsExactly(item.id());
    work.remove(projects, item, 3, 2);
    assertThat(inBox("116.8,36.6,117.2,36.9")).isEmpty();
  }

  @Test
  void aBoxIsAskedExactlyToItsEdges() {
    List<Item> items = open(3, Map.of());
    List<String> east = List.of("116.990000", "116.999999", "117.000001");
    for (int i = 0; i < 3; i++) {
      services.get(PlaceWork.class).add(projects, items.get(i), 0, at(east.get(i), "36.68"));
    }
    assertThat(inBox("116.99,36.68,117,36.68"))
        .containsExactlyInAnyOrder(items.get(0).id(), items.get(1).id());
    assertThat(inBox("70,3,140,54")).hasSize(3);
    assertThatThrownBy(() -> inBox("117,36.68,116.99,36.68"))
        .isInstanceOf(org.duixian.kernel.BadRequest.class);
  }

  @Test
  void itemsNearEachOtherAreOneAndTheirNumberIsThatOfTheList() {
    List<Item> items = open(30, Map.of());
    for (int i = 0; i < items.size(); i++) {
      services
          .get(PlaceWork.class)
          .add(
              projects,
              items.get(i),
              0,
              at("116.9%02d5".formatted(i % 10 * 9), "36.%d5".formatted(70 + i / 10)));
    }
    ItemList list = services.get(ItemList.class);
    Query<Item> query = list.query(projects, Map.of("box", BOX.written(), "lead", bureau + ""));
    List<Near> near = list.near(projects, query, 20_000, TODAY, 400);
    assertThat(near.stream().mapToLong(Near::items).sum()).isEqualTo(30);
    assertThat(near).anyMatch(each -> each.items() > 1);
    for (Near each : near) {
      assertThat(inBox(each.box(20_000).written())).hasSize((int) each.items());
    }
  }

  @Test
  void aFileWithWrongFeaturesNamesThemAllAndTakesNothing() {
    List<Item> items = open(2, Map.of());
    String number = items.getFirst().number();
    PlaceImport.Outcome outcome =
        take(
            collection(
                feature(number, point("116.99", "36.68")),
                feature(number, point("36.68", "116.99")),
                feature(number, point("499106.2", "4060937.1")),
                feature(number, point("121.4", "31.2")),
                feature("XM1999-0001", point("116.99", "36.68")),
                feature("", point("116.99", "36.68")),
                feature(
                    number,
                    "{\"type\":\"Polygon\",\"coordinates\":[[[117,36.7],[117.1,36.8],[117.1,36.7],"
                        + "[117,36.8],[117,36.7]]]}")),
            CoordinateSystem.WGS84,
            false);
    assertThat(outcome.wrong())
        .extracting(PlaceRemark::row, PlaceRemark::messageKey)
        .containsExactlyInAnyOrder(
            tuple(2, "place.fault.SWAPPED"),
            tuple(3, "place.fault.PROJECTED"),
            tuple(4, "place.fault.OUTSIDE"),
            tuple(5, "place.file.unknown"),
            tuple(6, "place.file.no-number"),
            tuple(7, "place.fault.CROSSING"));
    assertThat(services.get(ItemPlaces.class).of("project", items.getFirst().id())).isEmpty();
  }

  @Test
  void aFileThatNamesAnotherSystemIsRefusedByItsName() {
    String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}},";
    String number = open(1, Map.of()).getFirst().number();
    String file = collection(feature(number, point("116.99", "36.68")));
    String named = file.replaceFirst("\\{", "{" + crs.formatted("urn:ogc:def:crs:EPSG::4490"));
    assertThat(take(named, CoordinateSystem.GCJ02, false).wrong())
        .extracting(PlaceRemark::messageKey)
        .containsExactly("place.file.system");
    assertThat(take(named, CoordinateSystem.CGCS2000, false).wrong()).isEmpty();
    String projected = file.replaceFirst("\\{", "{" + crs.formatted("EPSG:4547"));
    assertThat(take(projected, CoordinateSystem.CGCS2000, false).wrong())
        .extracting(PlaceRemark::messageKey)
        .containsExactly("place.file.unknown-system");
    assertThat(take("{\"type\":", CoordinateSystem.CGCS2000, false).wrong())
        .extracting(PlaceRemark::messageKey)
        .containsExactly("place.file.unreadable");
  }

  @Test
  void aFileAddsOrReplacesAndLeavesOutWhatHasNoGeometry() {
    Item item = open(1, Map.of()).getFirst();
    String file =
        collection(
            feature(item.number(), point("116.99", "36.68")), feature(item.number(), "null"));
    assertThat(take(file, CoordinateSystem.WGS84, false).told())
        .extracting(PlaceRemark::row, PlaceRemark::messageKey)
        .containsExactly(tuple(2, "place.file.nowhere"));
    take(file, CoordinateSystem.WGS84, false);
    assertThat(services.get(ItemPlaces.class).of("project", item.id())).hasSize(2);
    take(file, CoordinateSystem.WGS84, true);
    assertThat(services.get(ItemPlaces.class).of("project", item.id())).hasSize(1);
  }

  @Test
  void aSheetWithSeveralSystemsIsRefusedWithTheRowsUnlessThatIsMeant() throws IOException {
    List<Item> items = open(3, Map.of());
    byte[] file =
        SheetOfPlaces.of(
            List.of(
                List.of("编号", "经度", "纬度", "坐标系"),
                List.of(items.get(0).number(), "116.99", "36.68", "GCJ-02"),
                List.of(items.get(1).number(), "117.00", "36.69", "WGS-84"),
                List.of(items.get(2).number(), "117.01", "36.70", "GCJ-02")));
    PlaceImport importing = services.get(PlaceImport.class);
    PlaceImport.Outcome refused =
        importing.take(
            projects, file, new PlaceImport.Reading(CoordinateSystem.WGS84, "示例来源", false, false));
    assertThat(refused.wrong())
        .extracting(PlaceRemark::messageKey, PlaceRemark::arguments)
        .containsExactly(
            tuple("place.file.several", List.of("WGS-84", "3")),
            tuple("place.file.several", List.of("GCJ-02", "2、4")));
    PlaceImport.Outcome taken =
        importing.take(
            projects, file, new PlaceImport.Reading(CoordinateSystem.WGS84, "示例来源", true, false));
    assertThat(taken.wrong()).isEmpty();
    ItemPlace shifted =
        services.get(ItemPlaces.class).of("project", items.getFirst().id()).getFirst();
    assertThat(shifted.system()).isEqualTo(CoordinateSystem.GCJ02);
    assertThat(shifted.given()).contains("116.99");
    assertThat(shifted.longitude()).isLessThan(116_990_000);
  }

  @Test
  void aSheetWithWrongCellsNamesThem() throws IOException {
    Item item = open(1, Map.of()).getFirst();
    byte[] file =
        SheetOfPlaces.of(
            List.of(
                List.of("编号", "经度", "纬度", "坐标系", "精度"),
                List.of(item.number(), "36.68", "116.99", "WGS-84", "5"),
                List.of(item.number(), "116.99", "36.68", "北京54", "5"),
                List.of(item.number(), "39499106.2", "4060937.1", "WGS-84", "5")));
    assertThat(
            services
                .get(PlaceImport.class)
                .take(
                    projects,
                    file,
                    new PlaceImport.Reading(CoordinateSystem.WGS84, "示例来源", false, false))
                .wrong())
        .extracting(PlaceRemark::row, PlaceRemark::column, PlaceRemark::messageKey)
        .containsExactly(
            tuple(2, "B", "place.fault.SWAPPED"),
            tuple(3, "D", "place.error.system"),
            tuple(4, "B", "place.fault.PROJECTED"));
  }

  @Test
  void aListLeavesAsGeoJsonAndComesInAgain() throws IOException {
    List<Item> items = open(2, Map.of());
    services.get(PlaceWork.class).add(projects, items.get(0), 0, at("116.99", "36.68"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    services
        .get(PlaceFiles.class)
        .write(
            out,
            projects,
            services.get(ItemList.class).query(projects, Map.of()),
            TODAY,
            Locale.SIMPLIFIED_CHINESE);
    String file = out.toString(StandardCharsets.UTF_8);
    assertThat(file).contains("[116.99,36.68]").contains("\"geometry\":null").doesNotContain("crs");
    assertThat(take(file, CoordinateSystem.WGS84, true).wrong()).isEmpty();
    assertThat(inBox("116.98,36.67,117,36.69")).containsExactly(items.get(0).id());
  }

  @Test
  void whoMayNotEditAnItemMayNotPlaceIt() {
    Item item = open(1, Map.of()).getFirst();
    district.signIn(AccountRole.READER);
    assertThatThrownBy(
            () -> services.get(PlaceWork.class).add(projects, item, 0, at("117", "36.7")))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(
            take(
                    collection(feature(item.number(), point("117", "36.7"))),
                    CoordinateSystem.WGS84,
                    false)
                .wrong())
        .extracting(PlaceRemark::messageKey)
        .containsExactly("place.file.not-yours");
  }

  @Test
  void lightsAreCountedAsTheListFindsThem() {
    open(2, Map.of("due", new OnDay(TODAY.minusDays(1))));
    open(3, Map.of("due", new OnDay(TODAY)));
    open(4, Map.of());
    open(5, Map.of("done", new OnDay(TODAY.minusDays(9))));
    ItemList list = services.get(ItemList.class);
    Query<Item> query = list.query(projects, Map.of());
    List<Crossed> counted = list.crossed(projects, query, List.of("stage"), TODAY);
    assertThat(counted)
        .extracting(Crossed::light, Crossed::items)
        .containsExactlyInAnyOrder(
            tuple("OVERDUE", 2L), tuple("RUNNING", 3L), tuple("OPEN", 4L), tuple("DONE", 5L));
    for (Crossed each : counted) {
      Query<Item> asked =
          ItemLight.valueOf(each.light()).asked(projects.declaration(), query, TODAY).orElseThrow();
      assertThat(list.page(projects, asked, 50).rows())
          .hasSize((int) each.items())
          .allMatch(
              item ->
                  ItemLight.of(projects.declaration(), item, TODAY).name().equals(each.light()));
    }
  }
}

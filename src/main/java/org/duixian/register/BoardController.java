package org.duixian.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.declaration.Field;
import org.duixian.declaration.Stage;
import org.duixian.kernel.Sourced;
import org.duixian.kernel.When;
import org.duixian.list.Query;
import org.duixian.register.Dimensions.Cell;
import org.duixian.register.Dimensions.Sum;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stages of a register side by side, with what stands longest in each. */
@Controller
public class BoardController {

  private static final int CARDS = 12;

  private final ItemReading reading;
  private final Tallies tallies;
  private final StageTimes times;
  private final ItemNames names;
  private final ItemAccess access;
  private final ViewTabs tabs;
  private final Clock clock;

  BoardController(
      ItemReading reading,
      Tallies tallies,
      StageTimes times,
      ItemNames names,
      ItemAccess access,
      ViewTabs tabs,
      Clock clock) {
    this.reading = reading;
    this.tallies = tallies;
    this.times = times;
    this.names = names;
    this.access = access;
    this.tabs = tabs;
    this.clock = clock;
  }

  /**
   * One stage; public for the template only.
   *
   * @param amount null where the register has no amounts
   * @param median of the days that its items have stood in it, null where there are none
   * @param wentOn the share that went on to the next stage, null at the end and off the way
   * @param scale the most days of an item in it
   * @param more how many are not shown
   * @param rest the address of all of the stage, null where all are shown
   */
  public record StageColumn(
      Stage stage,
      Sourced items,
      @Nullable Sourced amount,
      @Nullable Sourced median,
      @Nullable Sourced wentOn,
      long scale,
      List<Card> cards,
      long more,
      @Nullable String rest) {

    /** Returns where days stand on the scale, in percent. */
    public long at(Sourced days) {
      return days.value() == null ? 0 : Math.min(100, 100 * days.value().longValue() / scale);
    }
  }

  /** One item in its stage. */
  public record Card(Item item, Sourced days, @Nullable Sourced amount, String about) {}

  @GetMapping("/registers/{code}/board")
  Page board(@PathVariable String code, Locale locale) {
    Register register = reading.register(code);
    access.requireAll(register);
    Map<Cell, Sum> kept = tallies.of(register.code());
    Map<String, Sourced> medians = times.medians(register);
    Map<String, List<Item>> items = times.longest(register, CARDS);
    StageWay way = StageWay.of(register.declaration());
    ItemCells cells = new ItemCells(register, names.now(), locale);
    List<StageColumn> columns = new ArrayList<>();
    for (int i = 0; i < way.way().size(); i++) {
      Sourced wentOn = i + 1 == way.way().size() ? null : StageTimes.wentOn(register, way, i, kept);
      columns.add(column(cells, way.way().get(i), wentOn, kept, medians, items));
    }
    way.aside(register.declaration())
        .forEach(stage -> columns.add(column(cells, stage, null, kept, medians, items)));
    return Page.of("register/BoardPage")
        .with("register", register)
        .with("columns", columns)
        .with("tabs", tabs.of(register, Query.of(Map.of(), ItemColumns.of(register)), "/board"))
        .with("opens", access.opens(register));
  }

  private StageColumn column(
      ItemCells cells,
      Stage stage,
      @Nullable Sourced wentOn,
      Map<Cell, Sum> kept,
      Map<String, Sourced> medians,
      Map<String, List<Item>> items) {
    Register register = cells.register();
    Sum sum = kept.getOrDefault(new Cell(Dimensions.STAGE, stage.id()), Sum.NONE);
    Query<Item> query = Query.of(Map.of(Dimensions.STAGE, stage.id()), ItemColumns.of(register));
    Items.Counted counted = new Items.Counted(sum.items(), sum.amount(), true);
    List<Item> first = items.getOrDefault(stage.id(), List.of());
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    long scale =
        first.stream()
            .mapToLong(item -> ChronoUnit.DAYS.between(item.stageSince(), today))
            .max()
            .orElse(1);
    return new StageColumn(
        stage,
        ItemTables.total(query, counted),
        ItemTables.amount(register, query, counted),
        medians.get(stage.id()),
        wentOn,
        Math.max(1, scale),
        first.stream().map(item -> card(cells, item, today)).toList(),
        sum.items() - first.size(),
        sum.items() > first.size() ? query.path() : null);
  }

  private static Card card(ItemCells cells, Item item, LocalDate today) {
    Register register = cells.register();
    List<String> about = new ArrayList<>();
    for (Field field : register.declaration().filled()) {
      boolean words = field.type().chosen() && !field.type().counted();
      if (words && about.size() < 2 && register.declaration().columns().contains(field.id())) {
        item.value(field.id())
            .map(value -> field.type().shown(value, cells.names(), cells.locale()))
            .ifPresent(about::add);
      }
    }
    return new Card(
        item,
        ItemLineage.stay(item, today),
        ItemCells.amount(register, item),
        String.join(" · ", about));
  }
}

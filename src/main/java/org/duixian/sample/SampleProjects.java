package org.duixian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.duixian.sample.SampleProject.Days;
import org.duixian.sample.SampleProject.Path;
import org.duixian.sample.SampleProject.SampleMoney;
import org.jspecify.annotations.Nullable;

/**
 * Makes the projects of the sample from a fixed seed: pure, the same in every installation, and
 * adding up to what is declared.
 *
 * @param file what is declared
 * @param today the day that has come; what a month after it brings is not known
 * @param streets keys of the streets and the short names by which titles call them
 */
record SampleProjects(
    Entry file, Curves curves, LocalDate today, List<String> streets, List<String> names) {

  private static final int MONTHS = 12;
  private static final int PREPARED = 50;

  /** Returns all projects: those that go on, those to be begun this year, those that are coming. */
  List<SampleProject> all() {
    Random random = new Random(file.number("seed"));
    List<String> sectors = Parts.mixed(shares(), random);
    List<Days> days = new ArrayList<>(continuing(random));
    days.addAll(beginning(random));
    days.addAll(coming());
    List<SampleMoney> money = money(days, random);
    List<String> levels = levels(money);
    List<SampleProject> projects = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Entry sector = file.entry("sectors").entry(sectors.get(i));
      int street = random.nextInt(streets.size());
      projects.add(
          new SampleProject(
              i + 1,
              title(names.get(street), sector, projects),
              levels.get(i),
              sectors.get(i),
              sector.texts("leads").get(i % sector.texts("leads").size()),
              streets.get(street),
              days.get(i),
              money.get(i),
              new Path(sector.text("funds"), template(sector, i))));
    }
    return projects;
  }

  /** The great ones are followed by the province and the city more often than the small ones. */
  private List<String> levels(List<SampleMoney> money) {
    List<Integer> bySize =
        IntStream.range(0, money.size())
            .boxed()
            .sorted(Comparator.comparing(i -> -money.get(i).amount()))
            .toList();
    int province = file.entry("levels").number("province");
    int city = file.entry("levels").number("city");
    String[] levels = new String[money.size()];
    for (int rank = 0; rank < bySize.size(); rank++) {
      boolean provincial = province > 0 && rank % 6 == 0;
      boolean urban = !provincial && city > 0 && rank % 2 == 1;
      province -= provincial ? 1 : 0;
      city -= urban ? 1 : 0;
      levels[bySize.get(rank)] = provincial ? "province" : urban ? "city" : "district";
    }
    return List.of(levels);
  }

  private Entry shares() {
    Map<String, Object> shares = new LinkedHashMap<>();
    Entry sectors = file.entry("sectors");
    sectors.names().forEach(name -> shares.put(name, sectors.entry(name).text("share")));
    return new Entry(shares);
  }

  private static String title(String street, Entry sector, List<SampleProject> before) {
    List<String> things = sector.texts("things");
    String stem = street + things.get(before.size() % things.size());
    long same = before.stream().filter(each -> each.title().startsWith(stem)).count();
    String phase = same == 0 ? "项目" : "二三四五六七八九十".charAt((int) same - 1) + "期";
    return stem + phase + "（示例）";
  }

  /** One of three projects of a sector has its path of permits on the time line. */
  private static @Nullable String template(Entry sector, int number) {
    return number % 3 == 0 ? sector.optional("template").orElse(null) : null;
  }

  private List<Days> continuing(Random random) {
    Entry continuing = file.entry("continuing");
    List<Days> days = new ArrayList<>();
    int early = continuing.number("begun-before-2024");
    for (int i = 0; i < early; i++) {
      days.add(days(LocalDate.of(2023, 3 + i % 9, 5 + i), random, false));
    }
    begun("begun-2024", 2024, random).forEach(day -> days.add(days(day, random, false)));
    int finish = continuing.number("finish");
    for (int i = 0; i < finish; i++) {
      days.set(i, ended(days.get(i), LocalDate.of(2025, 3 + i % 8, 12 + i)));
    }
    return days;
  }

  private List<LocalDate> begun(String name, int year, Random random) {
    List<LocalDate> begun = new ArrayList<>();
    List<String> counts = file.texts(name);
    for (int month = 1; month <= MONTHS; month++) {
      for (int i = 0; i < Integer.parseInt(counts.get(month - 1)); i++) {
        begun.add(LocalDate.of(year, month, random.nextInt(6, 28)));
      }
    }
    return begun;
  }

  private List<Days> beginning(Random random) {
    return begun("begun-2025", 2025, random).stream().map(day -> days(day, random, true)).toList();
  }

  /** Entered with the last batch that leaves time to prepare; those to begin later go on later. */
  private Days days(LocalDate begun, Random random, boolean recent) {
    LocalDate reserve = batch(begun.minusDays(recent ? PREPARED : 2 * PREPARED));
    LocalDate advance = reserve.plusDays(27);
    return new Days(
        reserve.minusDays(random.nextInt(25, 100)),
        reserve,
        advance,
        begun,
        null,
        begun.plusMonths(random.nextInt(14, 34)));
  }

  private LocalDate batch(LocalDate latest) {
    List<LocalDate> batches = batches();
    return batches.reversed().stream()
        .filter(day -> !day.isAfter(latest))
        .findFirst()
        .orElseGet(batches::getFirst);
  }

  List<LocalDate> batches() {
    Object days = Objects.requireNonNull(file.values().get("batches"));
    return ((List<?>) days)
        .stream()
            .map(day -> LocalDate.ofInstant(((Date) day).toInstant(), ZoneOffset.UTC))
            .toList();
  }

  private static Days ended(Days days, LocalDate finished) {
    return new Days(
        days.opened(), days.reserve(), days.advance(), days.begun(), finished, finished);
  }

  private List<Days> coming() {
    Entry coming = file.entry("coming");
    int planning = coming.number("planning");
    return IntStream.range(0, coming.number("projects"))
        .mapToObj(
            i -> {
              LocalDate reserve = i < planning ? null : batches().reversed().get(i % 2);
              LocalDate opened = LocalDate.of(2025, 6 + i % 3, 10 + i);
              return new Days(opened, reserve, null, null, null, LocalDate.of(2027, 6, 30));
            })
        .toList();
  }

  private List<SampleMoney> money(List<Days> days, Random random) {
    Entry continuing = file.entry("continuing");
    Entry beginning = file.entry("beginning");
    int going = continuing.number("projects");
    List<Long> amounts = new ArrayList<>();
    List.of("continuing", "beginning", "coming")
        .forEach(
            kind ->
                amounts.addAll(
                    Parts.of(
                        file.entry(kind).number("amount"),
                        Parts.uneven(file.entry(kind).number("projects"), random))));
    List<BigDecimal> sizes = amounts.stream().map(BigDecimal::valueOf).toList();
    int early = continuing.number("begun-before-2024");
    int percent = continuing.number("built-before-percent");
    List<Long> before =
        amounts.subList(0, early).stream().map(amount -> amount * percent / 100).toList();
    List<Long> last = Parts.of(continuing.number("built-2024"), sizes.subList(0, going));
    List<Long> plans = new ArrayList<>(plans(amounts, before, last));
    plans.addAll(
        Parts.of(
            beginning.number("plan"), sizes.subList(going, going + beginning.number("projects"))));
    List<SampleMoney> money = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      long plan = i < plans.size() ? plans.get(i) : 0;
      money.add(
          year(
              days.get(i),
              i,
              new SampleMoney(
                  amounts.get(i),
                  i < early ? before.get(i) : 0,
                  i < going ? last.get(i) : 0,
                  plan,
                  List.of(),
                  List.of())));
    }
    return money;
  }

  /** What ends this year is planned to its end; the others share what is left of the plan. */
  private List<Long> plans(List<Long> amounts, List<Long> before, List<Long> last) {
    Entry continuing = file.entry("continuing");
    int finish = continuing.number("finish");
    List<Long> left = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      left.add(amounts.get(i) - last.get(i) - (i < before.size() ? before.get(i) : 0));
    }
    List<Long> plans = new ArrayList<>(left.subList(0, finish));
    long rest = continuing.number("plan") - plans.stream().mapToLong(Long::longValue).sum();
    plans.addAll(
        Parts.of(
            rest, left.subList(finish, left.size()).stream().map(BigDecimal::valueOf).toList()));
    return plans;
  }

  /** Plan and completion of the year by month: uneven, and after the day of the beginning alone. */
  private SampleMoney year(Days days, int number, SampleMoney money) {
    if (money.plan() == 0) {
      return money;
    }
    Entry plans = file.entry("plans");
    List<BigDecimal> shares = plans.numbers(plans.names().get(number % plans.names().size()));
    LocalDate begun = Objects.requireNonNull(days.begun());
    int first = begun.getYear() < today.getYear() ? 1 : begun.getMonthValue();
    LocalDate finished = days.finished();
    int end = finished == null ? MONTHS : finished.getMonthValue();
    List<BigDecimal> weights =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(
                month -> month < first || month > end ? BigDecimal.ZERO : shares.get(month - 1))
            .toList();
    List<Long> months = Parts.of(money.plan(), weights);
    return new SampleMoney(
        money.amount(),
        money.before(),
        money.last(),
        money.plan(),
        months,
        finished == null ? built(months, number, first) : months);
  }

  /** Follows the plan by how the curve of the project lies against a steady year. */
  private List<Long> built(List<Long> months, int number, int first) {
    List<String> follow = file.texts("follow");
    String curve = follow.get(number % follow.size());
    List<Long> built = new ArrayList<>();
    for (int month = 1; month < today.getMonthValue(); month++) {
      BigDecimal pace = step(curve, number, month).max(BigDecimal.ONE);
      BigDecimal even = step("steady", 0, month).max(BigDecimal.ONE);
      long planned = months.get(month - 1);
      built.add(
          month < first
              ? 0
              : BigDecimal.valueOf(planned)
                  .multiply(pace)
                  .divide(even, 0, RoundingMode.HALF_UP)
                  .min(BigDecimal.valueOf(planned * 2))
                  .longValueExact());
    }
    return built;
  }

  private BigDecimal step(String curve, int number, int month) {
    return curves
        .share(curve, "project" + number, month)
        .subtract(curves.share(curve, "project" + number, month - 1));
  }
}

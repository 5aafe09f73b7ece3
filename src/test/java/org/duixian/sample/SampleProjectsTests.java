package org.duixian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The projects of the sample add up to what its reports say, from a fixed seed. */
class SampleProjectsTests {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 6);

  private final Entry year = SampleFile.yaml("year-2025.yaml");
  private final List<SampleProject> projects = made();

  private List<SampleProject> made() {
    return new SampleProjects(
            SampleFile.yaml("projects.yaml"),
            new Curves(year.entry("curves"), year.number("seed")),
            TODAY,
            List.of("luokou", "beiyuan", "beitan", "baohua"),
            List.of("泺口", "北园", "北坦", "宝华"))
        .all();
  }

  private long sum(ToLongFunction<SampleProject> number) {
    return projects.stream().mapToLong(number).sum();
  }

  private long begunIn(int of) {
    return sum(each -> each.days().begun() != null && each.days().begun().getYear() == of ? 1 : 0);
  }

  @Test
  void theyAreThoseOfTheReports() {
    String report2024 = SampleFile.text("report-2024.txt");
    String report2025 = SampleFile.text("report-2025.txt");
    assertThat(report2024).contains("实施重点项目133个，总投资1200亿元");
    assertThat(projects).hasSize(133);
    assertThat(sum(each -> each.money().amount())).isEqualTo(1200_0000);
    assertThat(report2025).contains("68个续建项目进度，总投资646亿元", "新开工项目57个以上，总投资497亿元");
    assertThat(begunIn(2025)).isEqualTo(57);
    assertThat(sum(each -> each.begunBy(LocalDate.of(2024, 12, 31)) ? each.money().amount() : 0))
        .isEqualTo(646_0000);
    assertThat(report2025).contains("新开工项目53个", "重点项目完成投资228.5亿元");
    assertThat(begunIn(2024)).isEqualTo(53);
    assertThat(sum(each -> each.money().last())).isEqualTo(228_5000);
  }

  @Test
  void nobodyBuildsMoreThanItCostsAndPlansAreTheirMonths() {
    assertThat(projects)
        .allSatisfy(
            each -> {
              SampleProject.SampleMoney money = each.money();
              long built = money.built().stream().mapToLong(Long::longValue).sum();
              assertThat(money.before() + money.last() + built).isLessThanOrEqualTo(money.amount());
              assertThat(money.months().stream().mapToLong(Long::longValue).sum())
                  .isEqualTo(money.plan());
            });
    assertThat(projects)
        .extracting(
            each ->
                IntStream.range(0, each.money().months().size())
                    .boxed()
                    .map(each.money().months()::get)
                    .distinct()
                    .count())
        .as("plans are uneven")
        .filteredOn(kinds -> kinds > 2)
        .hasSizeGreaterThan(80);
  }

  @Test
  void theyAreTheSameInEveryInstallation() {
    assertThat(made()).isEqualTo(projects);
  }

  @Test
  void everyNameSaysThatItIsInvented() {
    assertThat(projects)
        .extracting(SampleProject::title)
        .doesNotHaveDuplicates()
        .allMatch(title -> title.endsWith("（示例）"));
  }
}

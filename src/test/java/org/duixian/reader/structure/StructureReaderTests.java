package org.duixian.reader.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.duixian.reader.DocumentKind;
import org.duixian.reader.Part;
import org.duixian.reader.Section;
import org.duixian.reader.source.SourceText;
import org.junit.jupiter.api.Test;

/** Headings, paragraphs, parts and facts of reports, plans and articles. */
class StructureReaderTests {
  private static final String REPORT =
      """
      政 府 工 作 报 告

      ——2025年1月9日在望山县第十八届

      人民代表大会第四次会议上

      望山县人民政府县长 李某

      各位代表：

      现在，我代表县人民政府向大会报告工作，请予审议。

      一、2024年工作回顾

      过去一年，全县上下齐心，较好完成各项任务。

      （一）产业发展稳中有进

      农业提质。新建蔬菜大棚300座，粮食再获丰收。

      二、2025年工作安排

      今年的主要预期目标是：地区生产总值增长6%。

      （一）壮大县域产业

      建强茶叶产业链。改造老茶园2万亩，新建加工厂4个。
      （二）办好民生实事。新增学位800个。

      三、切实加强政府自身建设

      严格预算执行，压减一般性支出。

      各位代表！让我们携手奋进！

      附件

      名词解释

      1.茶旅融合：茶园与旅游一起经营。
      """;

  private final StructureReader reader = new StructureReader();

  @Test
  void tellsTitleDateYearAndPlace() {
    Outline outline = read(REPORT);

    assertThat(outline.facts().kind()).isEqualTo(DocumentKind.WORK_REPORT);
    assertThat(outline.facts().title()).isEqualTo("政府工作报告");
    assertThat(outline.facts().date()).isEqualTo(LocalDate.of(2025, 1, 9));
    assertThat(outline.facts().year()).isEqualTo(2025);
    assertThat(outline.facts().place()).isEqualTo("望山县");
    assertThat(outline.facts().issuer()).isEqualTo("望山县人民政府");
  }

  @Test
  void readsAnAnnexOnLastYearsListAsAReview() {
    Outline outline =
        read(
            REPORT.substring(0, REPORT.indexOf("附件"))
                + """
                附件

                2024年十件民生实事完成情况及2025年安排

                一、2024年十件民生实事完成情况

                新建学校3所。

                二、2025年十件民生实事安排

                新建学校5所。
                """);

    assertThat(outline.passages().reversed().stream().limit(2))
        .extracting(passage -> passage.paragraph().part(), passage -> passage.paragraph().year())
        .containsExactly(tuple(Part.ANNEX, null), tuple(Part.REVIEW, 2024));
  }

  @Test
  void findsThePlaceOfAReportThatNeverSaysWhoseItIs() {
    String silent =
        """
        2024年政府工作报告

        各位代表：

        现在，我代表市人民政府向大会报告工作，请予审议。

        一、2023年工作回顾

        潍坊的产业更强，潍坊的城市更美。临近的青岛来人考察。潍坊港扩能，潍坊机场开工，潍坊人收入增加。
        """;

    assertThat(read(silent).facts().place()).isEqualTo("潍坊市");
    assertThat(read(silent.replace("潍坊", "本地")).facts().place()).isNull();
  }

  @Test
  void readsThePlaceOfATitleSetInNarrowLines() {
    String narrow = "政府工作报告\n\n2022年4月9日在望山县\n\n第十八届人民代表大会第一次会议上\n\n各位代表：\n\n一、2021年工作回顾\n";

    assertThat(read(narrow).facts().place()).isEqualTo("望山县");
  }

  @Test
  void findsHeadingsWithTheirLevelsAndParents() {
    List<Section> sections = read(REPORT).sections();

    assertThat(sections)
        .extracting(Section::level, Section::title)
        .contains(
            org.assertj.core.groups.Tuple.tuple(1, "一、2024年工作回顾"),
            org.assertj.core.groups.Tuple.tuple(2, "（一）产业发展稳中有进"),
            org.assertj.core.groups.Tuple.tuple(2, "（一）壮大县域产业"));
    Section child =
        sections.stream().filter(s -> s.title().contains("壮大")).findFirst().orElseThrow();
    assertThat(child.parent()).isNotNull();
    assertThat(sections.get(child.parent()).title()).isEqualTo("二、2025年工作安排");
  }

  @Test
  void givesEachPassageItsPartAndYear() {
    assertThat(partOf(REPORT, "新建蔬菜大棚")).isEqualTo("REVIEW 2024");
    assertThat(partOf(REPORT, "改造老茶园")).isEqualTo("PLAN 2025");
    assertThat(partOf(REPORT, "严格预算执行")).isEqualTo("SELF 2025");
    assertThat(partOf(REPORT, "茶园与旅游")).isEqualTo("GLOSSARY null");
  }

  @Test
  void setsRunInHeadingsApart() {
    assertThat(passage(REPORT, "改造老茶园").runInText()).isEqualTo("建强茶叶产业链");
    assertThat(passage(REPORT, "新增学位").runInText()).isEqualTo("（二）办好民生实事");
  }

  @Test
  void joinsLinesThatBreakInsideASentence() {
    String broken =
        REPORT
            .replace("新建加工厂4个", "新建加工\n\n厂4个")
            .replace("改造老茶园", "改造提升位于县域西部和北部山区的老茶园并同步配套田间道路和灌溉水渠共计");

    assertThat(passage(broken, "加工厂4个").text().chars()).contains("新建加工厂4个");
  }

  @Test
  void readsThisYearOfADecemberReportAsTheReviewedOne() {
    String december = REPORT.replace("2025年1月9日", "2024年12月20日").replace("过去一年，", "今年，");

    assertThat(read(december).facts().year()).isEqualTo(2025);
    assertThat(partOf(december, "全县上下齐心")).isEqualTo("REVIEW 2024");
  }

  @Test
  void tellsPartsOfAnArticleByItsWords() {
    String article =
        """
        望山县：茶山添新绿

        本报记者 王某

        回望2024年，全县新植茶树3万亩。

        今年，望山县将新建茶叶交易中心1座。
        """;

    assertThat(read(article).facts().kind()).isEqualTo(DocumentKind.NEWS_ARTICLE);
    assertThat(partOf(article, "新植茶树")).startsWith("REVIEW");
    assertThat(partOf(article, "茶叶交易中心")).startsWith("PLAN");
  }

  @Test
  void dropsFurnitureOfThePage() {
    String page = "导航菜单\n\n" + REPORT + "\n责任编辑：某某\n\n- 12 -\n";

    assertThat(read(page).passages()).noneMatch(p -> p.text().chars().contains("责任编辑"));
  }

  @Test
  void pointsAtTheWordsThatOpenAPart() {
    String unheaded =
        """
        2025年望山县政府工作报告

        各位代表：

        过去一年，全县上下齐心。

        各位代表！今年工作的总体要求是：稳中求进，以进促稳。

        各位代表！新的一年，我们将切实加强政府自身建设，严格预算执行。
        """;

    assertThat(words(REPORT)).contains("2025年", "政府自身", "名词解释");
    assertThat(words(unheaded)).anyMatch(words -> words.startsWith("今年"));
    assertThat(words("望山县：茶山添新绿\n\n本报记者 王某\n\n回望2024年，全县新植茶树3万亩。\n\n今年，望山县将新建交易中心。"))
        .contains("回望")
        .anyMatch(words -> words.startsWith("今年") && words.contains("将"));
  }

  /** The words of each part's sign, in the text's order. */
  private List<String> words(String text) {
    return read(text).parts().stream()
        .flatMap(part -> part.derivation().stream())
        .filter(step -> step.startsWith("part.words "))
        .map(step -> step.substring(step.lastIndexOf(' ') + 1))
        .toList();
  }

  @Test
  void readsAnyString() {
    for (String any :
        List.of("", "\n", "（", "一、", "第", "。。。", "\uD83D", "1.", "各位代表", "---\n---", "&")) {
      assertThat(read(any).passages()).isNotNull();
    }
  }

  private Outline read(String text) {
    return reader.read(SourceText.of(text));
  }

  private TextPassage passage(String text, String words) {
    return read(text).passages().stream()
        .filter(p -> p.text().chars().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private String partOf(String text, String words) {
    TextPassage passage = passage(text, words);
    Part part = passage.paragraph().part();
    return part + " " + passage.paragraph().year();
  }
}

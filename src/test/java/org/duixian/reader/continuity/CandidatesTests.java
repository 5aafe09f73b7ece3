package org.duixian.reader.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duixian.reader.Bound;
import org.duixian.reader.Figure;
import org.duixian.reader.Measure;
import org.duixian.reader.Reader;
import org.duixian.reader.Role;
import org.duixian.reader.Span;
import org.junit.jupiter.api.Test;

/** A promise is compared with what may answer it, not with everything a report says. */
class CandidatesTests {

  private final SubjectKeys keys = new SubjectKeys();
  private final Sameness sameness = new Sameness(keys);
  private final YearDocument document = new YearDocument("2024", "", Reader.standard().read(""));

  @Test
  void leaveNothingOutThatIsAlike() {
    List<String> subjects =
        List.of(
            "地区生产总值",
            "GDP",
            "新建公园",
            "口袋公园",
            "新建口袋公园",
            "公园",
            "改造农村公路",
            "农村公路",
            "农村公路改造里程",
            "完成公路改造",
            "项目",
            "总投资",
            "重点项目总投资",
            "新增高新技术企业",
            "高新技术企业",
            "国家高新技术企业",
            "安置房",
            "新建安置房",
            "安置房竣工",
            "货物吞吐量",
            "港口货物吞吐量",
            "货物运输量",
            "农村居民人均可支配收入",
            "路");
    List<ToldFigure> told = subjects.stream().map(this::statement).toList();
    Candidates candidates = new Candidates(told);

    for (ToldFigure promise : told) {
      Stream<ToldFigure> alike =
          told.stream().filter(s -> sameness.of(promise.key(), s.key()).likeness() > 0);
      assertThat(found(candidates, promise)).containsAll(alike.toList());
    }
  }

  @Test
  void keepTheOrderOfTheText() {
    List<ToldFigure> told =
        Stream.of("口袋公园", "新建口袋公园", "公园", "街心口袋公园").map(this::statement).toList();

    assertThat(found(new Candidates(told), told.getFirst())).containsExactlyElementsOf(told);
  }

  @Test
  void takeTheFirstOfStatementsThatSayTheSame() {
    ToldFigure first = statement("新建公园");

    assertThat(found(new Candidates(List.of(first, statement("新建公园"))), first))
        .containsExactly(first);
  }

  @Test
  void areFewHoweverMuchIsTold() {
    List<ToldFigure> told =
        IntStream.range(0, 4_000).mapToObj(i -> statement("整修" + name(i))).toList();
    Candidates candidates = new Candidates(told);

    int looks = told.stream().mapToInt(s -> candidates.of(s.key(), 2024).size()).sum();

    assertThat(looks).isLessThan(4 * told.size());
  }

  @Test
  void areNoMoreForAnIndicatorToldTwiceAsOften() {
    for (String subject : List.of("地区生产总值", "整修村道", "项目")) {
      int often = looks(subject, 2_000);

      assertThat(often).isLessThanOrEqualTo(2_000 * 200);
      assertThat(looks(subject, 4_000)).isEqualTo(2 * often);
    }
  }

  /** How many statements are looked at when each of a thing's answers each. */
  private int looks(String subject, int times) {
    List<ToldFigure> told =
        IntStream.range(0, times).mapToObj(i -> statement(subject, i + "次说起")).toList();
    Candidates candidates = new Candidates(told);
    return told.stream()
        .mapToInt(
            s -> candidates.of(s.key(), 2024).size() + candidates.ofNumber(s.figure(), 2024).size())
        .sum();
  }

  /** Different names whose last two characters differ. */
  private static String name(int i) {
    return "" + (char) ('一' + i % 63 * 40) + (char) ('丁' + i / 63 * 40) + (char) ('七' + i);
  }

  private static List<ToldFigure> found(Candidates candidates, ToldFigure promise) {
    return candidates.of(promise.key(), 2024).stream()
        .map(Candidates.Candidate::statement)
        .toList();
  }

  private ToldFigure statement(String subject) {
    return statement(subject, "");
  }

  private ToldFigure statement(String subject, String said) {
    Span span = new Span(0, subject.length());
    Figure figure =
        new Figure(
            span,
            "3个",
            BigDecimal.valueOf(3),
            "个",
            Bound.EQ,
            Measure.LEVEL,
            subject,
            span,
            Role.RESULT,
            "2024",
            false,
            "quantity.unit",
            List.of());
    SubjectKey key = keys.of(subject, "望山县");
    return new ToldFigure(document, figure, key, 2024, span, subject + said + "3个", false, false);
  }
}

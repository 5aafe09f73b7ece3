package org.duixian.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duixian.attachment.NewAttachment;
import org.duixian.round.Line;
import org.duixian.round.RoundWork;

/** The evidence that units of the sample send: a page of text that says what it is. */
final class SampleProof {

  /** Of so many forms one leaves its first line without evidence, so that the checker can ask. */
  private static final int FORMS = 6;

  private SampleProof() {}

  /** The lines of a form that a file proves: those with a figure that the unit typed. */
  static Set<Long> proven(List<Line> form, SampleTelling telling) {
    Set<Long> proven = new TreeSet<>();
    form.stream()
        .filter(line -> telling.of(line).value() != null)
        .map(Line::id)
        .forEach(proven::add);
    String thing = "proof" + form.getFirst().unit() + telling.period().code();
    if (telling.curves().pick(thing, FORMS) == 0) {
      proven.remove(form.getFirst().id());
    }
    return proven;
  }

  /** The same bytes in every installation. */
  static NewAttachment file(Cast cast, long unit, List<Line> form, SampleTelling telling) {
    StringBuilder page = new StringBuilder("示例佐证（由样例生成，不是任何单位的真实材料）\n");
    page.append("期次：").append(telling.period().code()).append('\n');
    for (Line line : form) {
      RoundWork.Told told = telling.of(line);
      if (told.value() != null) {
        page.append("· ").append(line.title()).append("：");
        page.append(line.typed(told.value())).append(line.typedUnit()).append('\n');
      }
    }
    String name = "示例佐证-" + telling.period().code() + "-" + cast.shortName(unit) + ".txt";
    return new NewAttachment(unit, name, page.toString().getBytes(StandardCharsets.UTF_8));
  }
}

package org.duixian.sheet;

import java.util.List;

/** A sheet of six columns, one of each meaning, for the tests. */
final class SixColumns {

  static final SheetColumn<List<Object>> NUMBER = column(0, "编号", 8, Meaning.KEY);
  static final SheetColumn<List<Object>> TITLE = column(1, "任务|工作任务", 56, Meaning.TEXT);
  static final SheetColumn<List<Object>> VALUE = column(2, "目标值", 12, Meaning.NUMBER);
  static final SheetColumn<List<Object>> LEAD = column(3, "牵头单位", 20, Meaning.TEXT);
  static final SheetColumn<List<Object>> DEADLINE = column(4, "完成时限", 13, Meaning.DAY);
  static final SheetColumn<List<Object>> PERIOD = column(5, "期", 12, Meaning.PERIOD);
  static final List<SheetColumn<List<Object>>> ALL =
      List.of(NUMBER, TITLE, VALUE, LEAD, DEADLINE, PERIOD);
  static final String[] HEADS = {"编号", "任务", "目标值", "牵头单位", "完成时限", "期"};
  static final SheetLimits LIMITS = new SheetLimits(50, 1 << 20);
  static final HeadWords WORDS = (locale, head) -> head;

  private static SheetColumn<List<Object>> column(int place, String head, int width, Meaning read) {
    return new SheetColumn<>(head, head, width, row -> row.get(place), read);
  }

  static SheetTable read(Xlsx file) {
    return read(file.bytes());
  }

  static SheetTable read(byte[] file) {
    return Sheets.read(file, ALL, LIMITS, WORDS);
  }

  static List<String> texts(SheetTable table, SheetColumn<?> column) {
    return table.rows().stream().map(row -> row.text(column)).toList();
  }

  static List<String> told(List<SheetRemark> remarks) {
    return remarks.stream()
        .map(each -> each.row() + each.column() + " " + each.messageKey() + " " + each.arguments())
        .toList();
  }

  private SixColumns() {}
}

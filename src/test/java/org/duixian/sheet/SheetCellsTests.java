package org.duixian.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duixian.sheet.SixColumns.DEADLINE;
import static org.duixian.sheet.SixColumns.HEADS;
import static org.duixian.sheet.SixColumns.LEAD;
import static org.duixian.sheet.SixColumns.PERIOD;
import static org.duixian.sheet.SixColumns.TITLE;
import static org.duixian.sheet.SixColumns.VALUE;
import static org.duixian.sheet.SixColumns.read;
import static org.duixian.sheet.SixColumns.texts;
import static org.duixian.sheet.SixColumns.told;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cells say, by the meaning of their column, their format and what the file says of them. */
class SheetCellsTests {

  @Test
  void whatNobodySeesInACellIsNotThere() {
    SheetTable table =
        read(
            new Xlsx()
                .row(HEADS)
                .row("#1", "\u3000修路\u200b\u00a0", "", "区财政_x000D_\n局")
                .row("#2", "\u00a0\u200b", "", "\u3000"));
    assertThat(texts(table, TITLE)).containsExactly("修路", "");
    assertThat(texts(table, LEAD)).containsExactly("区财政\n局", "");
  }

  @Test
  void aPercentCellIsTheNumberThatItShows() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#1", "一", file.formatted("7.4999999999999997E-2", "0.0%"))
        .row("#2", "二", file.builtIn("0.1", 10))
        .row("#3", "三", "#54.200000000000003");
    assertThat(texts(read(file), VALUE)).containsExactly("7.5%", "10%", "54.2");
  }

  @Test
  void aFormatThatScalesIsAskedAboutOnceForItsColumnAndTheHeldNumberIsTaken() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#1", "一", file.formatted("123456", "0!.0,\"万\""))
        .row("#2", "二", file.formatted("20000", "0!.0,\"万\""));
    SheetTable table = read(file);
    assertThat(texts(table, VALUE)).containsExactly("123456", "20000");
    assertThat(table.asked())
        .containsExactly(
            new SheetQuestion(
                "shown-C", true, "sheet.shown-scaled", List.of("C2", "12.3万", "123456", 2)));
  }

  @Test
  void aFormatThatPutsWordsToANumberIsTold() {
    Xlsx file = new Xlsx();
    file.row(HEADS).row("#1", "一", file.formatted("12", "0\"个\""));
    assertThat(told(read(file).told())).containsExactly("2C sheet.shown [C2, 12个, 12, 1]");
    assertThat(read(file).asked()).isEmpty();
  }

  @Test
  void daysAreKnownByTheirColumnWhateverTheFormat() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#1", "一", "", "", "#45838")
        .row("#2", "二", "", "", file.builtIn("45838", 31))
        .row("#3", "三", "", "", file.formatted("45838.5", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@"))
        .row("#4", "四", "", "", file.builtIn("45809", 57))
        .row("#5", "五", "", "", "#20250630")
        .row("#6", "六", "", "", file.formatted("2025.1", "0.00"))
        .row("#7", "七", "", "", "2025年6月底");
    assertThat(texts(read(file), DEADLINE))
        .containsExactly(
            "2025-06-30", "2025-06-30", "2025-06-30", "2025-06", "20250630", "2025.10", "2025年6月底");
  }

  @Test
  void aCountOfDaysIsNeverToldAsANumber() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#1", file.builtIn("45838", 58), file.formatted("45838", "m\"月\"d\"日\""))
        .row("#2", "二", "", "", file.builtIn("12345", 31))
        .row("#3", file.builtIn("0.5", 32));
    SheetTable table = read(file);
    assertThat(texts(table, TITLE)).containsExactly("2025-06-30", "二", "12:00");
    assertThat(texts(table, VALUE)).startsWith("2025-06-30");
    assertThat(texts(table, DEADLINE)).contains("1933-10-18");
  }

  @Test
  void daysOfAFileThatCountsFrom1904AreTheSame() {
    SheetTable table = read(new Xlsx().from1904().row(HEADS).row("#1", "一", "", "", "#44376"));
    assertThat(texts(table, DEADLINE)).containsExactly("2025-06-30");
  }

  @Test
  void aDayInAColumnOfPeriodsIsItsMonth() {
    Xlsx file = new Xlsx();
    file.row(HEADS)
        .row("#1", "一", "", "", "", file.builtIn("45931", 17))
        .row("#2", "二", "", "", "", "#45945")
        .row("#3", "三", "", "", "", "#202510")
        .row("#4", "四", "", "", "", "#2025")
        .row("#5", "五", "", "", "", "1-10月");
    assertThat(texts(read(file), PERIOD))
        .containsExactly("2025-10", "2025-10", "202510", "2025", "1-10月");
  }

  @Test
  void howACharacterIsPronouncedIsNoPartOfTheText() {
    String inline =
        "<c t=\"inlineStr\"><is><t>药山</t><rPh sb=\"0\" eb=\"2\"><t>yàoshān</t></rPh></is></c>";
    assertThat(texts(read(new Xlsx().row(HEADS).row("#1", "一", "", inline)), LEAD))
        .containsExactly("药山");
  }

  @Test
  void aTextThatWasGuardedAsAFormulaIsTakenOutOfIt() {
    SheetTable table = read(new Xlsx().row(HEADS).row("#1", "=\"0370105001\""));
    assertThat(texts(table, TITLE)).containsExactly("0370105001");
    assertThat(told(table.told())).containsExactly("2B sheet.as-formula [0370105001]");
  }

  @Test
  void aCellThatCannotBeReadIsNamedAndTheOthersAreRead() {
    SheetTable table =
        read(
            new Xlsx()
                .row(HEADS)
                .row("#1", "一", "", "", "<c t=\"d\"><v>2025-06-30T00:00:00</v></c>")
                .row("#2", "二", "<c t=\"e\"><v>#N/A</v></c>")
                .row("#3", "三", "<c><f>SUM(C1:C2)</f></c>")
                .row("#4", "四", "<c><f>SUM(C1:C2)</f><v>7</v></c>"));
    assertThat(told(table.wrong()))
        .containsExactly(
            "2E sheet.iso-day [2025-06-30T00:00:00]",
            "3C sheet.fault [#N/A]",
            "4C sheet.not-computed []");
    assertThat(texts(table, VALUE)).containsExactly("7");
  }

  @Test
  void aDeadlineThatAFormulaReckonedIsTold() {
    SheetTable table =
        read(
            new Xlsx()
                .row(HEADS)
                .row("#1", "一", "", "", "<c><f>WORKDAY(A1,5)</f><v>45838</v></c>"));
    assertThat(texts(table, DEADLINE)).containsExactly("2025-06-30");
    assertThat(told(table.told())).containsExactly("2E sheet.workdays [2025-06-30]");
  }
}

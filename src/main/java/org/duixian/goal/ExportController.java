package org.duixian.goal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.kernel.NotFound;
import org.duixian.list.Place;
import org.duixian.site.Download;
import org.duixian.site.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks under the table's filter as a file. */
@Controller
record ExportController(
    Tasks tasks, GoalFrames frames, LedgerSheet sheet, LedgerPaper paper, Wording wording) {

  private static final int MOST = 50_000;

  @GetMapping("/ledger/{year:[12][0-9]{3}}.xlsx")
  Download sheet(
      @PathVariable int year, @RequestParam Map<String, String> parameters, Locale locale) {
    var query = TaskColumns.of(year, parameters);
    return new Download(
        name(year, locale) + ".xlsx", Download.SHEET, out -> sheet.write(out, query, locale));
  }

  @GetMapping("/ledger/{year:[12][0-9]{3}}.docx")
  Download paper(
      @PathVariable int year, @RequestParam Map<String, String> parameters, Locale locale) {
    GoalFrame frame = frames.find(year).orElseThrow(NotFound::new);
    GoalTree tree = frames.tree(year);
    List<Task> found = tasks.list(TaskColumns.of(year, parameters).at(Place.FIRST), tree, MOST);
    byte[] bytes =
        paper.write(
            CurrentMember.require().districtName(),
            frame,
            found,
            tasks.coUnits(found),
            tree,
            locale);
    return new Download(name(year, locale) + ".docx", Download.PAPER, out -> out.write(bytes));
  }

  private String name(int year, Locale locale) {
    return wording.of(locale, "goal.sheet.name", String.valueOf(year));
  }
}

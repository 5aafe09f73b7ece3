package org.duixian.goal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.CurrentMember;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks under the table's filter as a file. */
@Controller
class ExportController {

  private static final int MOST = 50_000;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private final Tasks tasks;
  private final GoalFrames frames;
  private final Statements statements;
  private final LedgerSheet sheet;
  private final LedgerPaper paper;
  private final MessageSource messages;

  ExportController(
      Tasks tasks,
      GoalFrames frames,
      Statements statements,
      LedgerSheet sheet,
      LedgerPaper paper,
      MessageSource messages) {
    this.tasks = tasks;
    this.frames = frames;
    this.statements = statements;
    this.sheet = sheet;
    this.paper = paper;
    this.messages = messages;
  }

  @GetMapping("/ledger/{year:[12][0-9]{3}}.xlsx")
  ResponseEntity<byte[]> sheet(
      @PathVariable int year, @RequestParam Map<String, String> parameters, Locale locale) {
    String district = CurrentMember.district();
    GoalTree tree = frames.tree(district, year);
    List<Task> found = tasks.list(district, TaskFilter.of(year, parameters), tree, 0, MOST);
    Map<Long, String> sentences = new HashMap<>();
    for (Statement statement : statements.confirmedTasks(district, year)) {
      sentences.put(statement.id(), statement.quote());
    }
    byte[] bytes =
        sheet.write(year, found, tasks.coUnits(district, found), sentences, tree, locale);
    return file(year, "xlsx", "spreadsheetml.sheet", bytes, locale);
  }

  @GetMapping("/ledger/{year:[12][0-9]{3}}.docx")
  ResponseEntity<byte[]> paper(
      @PathVariable int year, @RequestParam Map<String, String> parameters, Locale locale) {
    String district = CurrentMember.district();
    GoalFrame frame = frames.find(district, year).orElseThrow(NotFound::new);
    GoalTree tree = frames.tree(district, year);
    List<Task> found = tasks.list(district, TaskFilter.of(year, parameters), tree, 0, MOST);
    byte[] bytes =
        paper.write(
            CurrentMember.require().districtName(),
            frame,
            found,
            tasks.coUnits(district, found),
            tree,
            locale);
    return file(year, "docx", "wordprocessingml.document", bytes, locale);
  }

  private ResponseEntity<byte[]> file(
      int year, String ending, String kind, byte[] bytes, Locale locale) {
    String name =
        messages.getMessage("goal.sheet.name", new Object[] {String.valueOf(year)}, locale);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(OFFICE + kind))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}

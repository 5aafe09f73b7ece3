package org.duixian.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duixian.access.CurrentMember;
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
  private final LedgerSheet sheet;
  private final LedgerPaper paper;
  private final MessageSource messages;

  ExportController(
      Tasks tasks,
      GoalFrames frames,
      LedgerSheet sheet,
      LedgerPaper paper,
      MessageSource messages) {
    this.tasks = tasks;
    this.frames = frames;
    this.sheet = sheet;
    this.paper = paper;
    this.messages = messages;
  }

  /** Written as it is read, whatever its length. */
  @GetMapping("/ledger/{year:[12][0-9]{3}}.xlsx")
  void sheet(
      @PathVariable int year,
      @RequestParam Map<String, String> parameters,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(OFFICE + "spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(year, "xlsx", locale));
    TaskFilter filter = TaskFilter.of(year, parameters);
    sheet.write(response.getOutputStream(), filter, locale);
  }

  @GetMapping("/ledger/{year:[12][0-9]{3}}.docx")
  ResponseEntity<byte[]> paper(
      @PathVariable int year, @RequestParam Map<String, String> parameters, Locale locale) {
    GoalFrame frame = frames.find(year).orElseThrow(NotFound::new);
    GoalTree tree = frames.tree(year);
    List<Task> found = tasks.list(TaskFilter.of(year, parameters), tree, 0, MOST);
    byte[] bytes =
        paper.write(
            CurrentMember.require().districtName(),
            frame,
            found,
            tasks.coUnits(found),
            tree,
            locale);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(OFFICE + "wordprocessingml.document"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(year, "docx", locale))
        .body(bytes);
  }

  private String attachment(int year, String ending, Locale locale) {
    String name =
        messages.getMessage("goal.sheet.name", new Object[] {String.valueOf(year)}, locale);
    return ContentDisposition.attachment()
        .filename(name + "." + ending, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}

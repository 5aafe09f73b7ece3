package org.duixian.goal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duixian.kernel.Amount;
import org.duixian.kernel.Sourced;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes tasks as an office's paper: A4 landscape, a table for each branch of the goal tree. */
@Component
record LedgerPaper(MessageSource messages) {

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String TEXT_FONT = "仿宋_GB2312";
  private static final String[] HEADS = {
    "goal.paper.number",
    "goal.task",
    "goal.target",
    "goal.lead",
    "goal.co-units",
    "goal.leader",
    "goal.deadline"
  };
  private static final int[] WIDTHS = {700, 5600, 1800, 2100, 2400, 1200, 1400};

  byte[] write(
      String districtName,
      GoalFrame frame,
      List<Task> tasks,
      Map<Long, List<Tasks.Participant>> coUnits,
      GoalTree tree,
      Locale locale) {
    try (XWPFDocument paper = new XWPFDocument()) {
      landscape(paper);
      String title =
          districtName
              + messages.getMessage(
                  "goal.ledger-of", new Object[] {String.valueOf(frame.year())}, locale);
      line(paper, title, TITLE_FONT, 22, ParagraphAlignment.CENTER);
      line(paper, frame.name(), TEXT_FONT, 14, ParagraphAlignment.CENTER);
      if (tasks.stream().anyMatch(Task::sample)) {
        line(
            paper,
            messages.getMessage("goal.paper.sample", null, locale),
            TEXT_FONT,
            12,
            ParagraphAlignment.CENTER);
      }
      branches(tasks, tree)
          .forEach(
              (path, branch) -> {
                line(
                    paper,
                    path.isEmpty() ? messages.getMessage("goal.node.none", null, locale) : path,
                    TITLE_FONT,
                    14,
                    ParagraphAlignment.LEFT);
                table(paper, branch, coUnits, locale);
              });
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      paper.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /** The tasks by branch in the tree's order, each in the order they came; without a goal last. */
  private static Map<String, List<Task>> branches(List<Task> tasks, GoalTree tree) {
    Map<Long, Integer> order = tree.order();
    List<Task> sorted = new ArrayList<>(tasks);
    sorted.sort(
        java.util.Comparator.comparingInt(
            task -> task.node() == null ? order.size() : order.getOrDefault(task.node(), 0)));
    Map<String, List<Task>> branches = new LinkedHashMap<>();
    for (Task task : sorted) {
      branches.computeIfAbsent(tree.path(task.node()), path -> new ArrayList<>()).add(task);
    }
    return branches;
  }

  private static void landscape(XWPFDocument paper) {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(16_838));
    size.setH(BigInteger.valueOf(11_906));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(1000));
    margin.setBottom(BigInteger.valueOf(1000));
    margin.setLeft(BigInteger.valueOf(800));
    margin.setRight(BigInteger.valueOf(800));
  }

  private static void line(
      XWPFDocument paper, String text, String font, int size, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(120);
    paragraph.setSpacingAfter(80);
    write(paragraph, text, font, size);
  }

  private static void write(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
    run.setFontSize(size);
    run.setText(text);
  }

  private void table(
      XWPFDocument paper,
      List<Task> tasks,
      Map<Long, List<Tasks.Participant>> coUnits,
      Locale locale) {
    XWPFTable table = paper.createTable(tasks.size() + 1, HEADS.length);
    table.setWidth("100%");
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    for (int i = 0; i < HEADS.length; i++) {
      cell(heads.getCell(i), i, messages.getMessage(HEADS[i], null, locale), TITLE_FONT);
    }
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      XWPFTableRow row = table.getRow(i + 1);
      row.setCantSplitRow(true);
      List<String> texts = texts(task, coUnits.getOrDefault(task.id(), List.of()), locale);
      for (int column = 0; column < texts.size(); column++) {
        cell(row.getCell(column), column, texts.get(column), TEXT_FONT);
      }
    }
  }

  private static void cell(XWPFTableCell cell, int column, String text, String font) {
    cell.setWidth(String.valueOf(WIDTHS[column]));
    write(cell.getParagraphs().getFirst(), text, font, 10);
  }

  private List<String> texts(Task task, List<Tasks.Participant> coUnits, Locale locale) {
    String lead = task.leadName() == null ? "" : task.leadName();
    if (task.assignment() == AssignmentState.PROPOSED) {
      lead += messages.getMessage("goal.paper.proposed", null, locale);
    }
    return List.of(
        String.valueOf(task.number()),
        task.title(),
        target(task),
        lead,
        TaskInput.of(task, coUnits).coUnits(),
        task.leader() == null ? "" : task.leader(),
        task.deadline() == null ? "" : task.deadline().toString());
  }

  /** Papers write no thousands commas. */
  private static String target(Task task) {
    @Nullable Sourced target = task.target();
    if (target == null) {
      return "";
    }
    Amount.Written display = target.display();
    return target.bound() + display.digits().replace(",", "") + display.unit();
  }
}

package org.duixian.goal;

import java.util.List;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.change.ChangeLog;
import org.duixian.change.HistoryLine;
import org.duixian.document.Statement;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.UnitNames;
import org.duixian.organisation.Units;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One task: its page, its form, its parts. */
@Controller
class TaskController {

  private final Tasks tasks;
  private final Ledger ledger;
  private final GoalFrames frames;
  private final Units units;
  private final Statements statements;
  private final ChangeLog changes;

  TaskController(
      Tasks tasks,
      Ledger ledger,
      GoalFrames frames,
      Units units,
      Statements statements,
      ChangeLog changes) {
    this.tasks = tasks;
    this.ledger = ledger;
    this.frames = frames;
    this.units = units;
    this.statements = statements;
    this.changes = changes;
  }

  @GetMapping("/tasks/{id}")
  Page task(@PathVariable long id) {
    Task task = find(id);
    return page(task, TaskInput.of(task, coUnits(task)), new FormErrors());
  }

  private Task find(long id) {
    return tasks.find(id).orElseThrow(NotFound::new);
  }

  private List<Tasks.Participant> coUnits(Task task) {
    return tasks.coUnits(List.of(task)).getOrDefault(task.id(), List.of());
  }

  private Page page(Task task, TaskInput input, FormErrors errors) {
    GoalTree tree = frames.tree(task.year());
    @Nullable Statement sentence =
        task.statement() == null ? null : statements.find(task.statement()).orElse(null);
    List<Task> parts = tasks.partsOf(task.id());
    return Page.of("goal/TaskPage")
        .with("task", task)
        .with("input", input)
        .with("errors", errors)
        .with("tree", tree)
        .with("units", units.current())
        .with("sentence", sentence)
        .with("figures", sentence == null ? List.of() : otherTargets(task, sentence, parts))
        .with("parts", parts)
        .with("history", history(task))
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  private List<HistoryLine> history(Task task) {
    return changes.of(TaskFields.subject(task.id())).stream()
        .map(each -> HistoryLine.of(each, "goal.action." + each.action(), each.in(TaskFields.ALL)))
        .toList();
  }

  /** The confirmed targets of the sentence that neither this task nor a part of it has taken. */
  private List<Statement> otherTargets(Task task, Statement sentence, List<Task> parts) {
    return statements.figuresOfTasks(task.year()).stream()
        .filter(figure -> figure.task() != null && figure.task() == sentence.id())
        .filter(LedgerMaking::isTarget)
        .filter(figure -> !aims(task, figure) && parts.stream().noneMatch(p -> aims(p, figure)))
        .toList();
  }

  private static boolean aims(Task task, Statement figure) {
    return task.targetStatement() != null && task.targetStatement() == figure.id();
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/tasks/{id}")
  View change(
      @PathVariable long id,
      @RequestParam int version,
      @ModelAttribute TaskInput input,
      RedirectAttributes redirect) {
    Task task = find(id);
    List<Tasks.Participant> coUnits = coUnits(task);
    TaskReading reading = reading(task, coUnits, input);
    TaskContent content = reading.read(task.leadName());
    if (!reading.errors().isEmpty()) {
      return page(task, input, reading.errors());
    }
    ledger.change(new Ledger.Seen(id, version), content);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.task.saved", task.number()));
    return new RedirectView("/tasks/" + id);
  }

  private TaskReading reading(Task task, List<Tasks.Participant> coUnits, TaskInput input) {
    return new TaskReading(
        input,
        TaskContent.of(task, coUnits.stream().map(Tasks.Participant::unit).toList()),
        coUnits,
        new UnitNames(units.current()),
        frames.tree(task.year()),
        task.year());
  }

  /** Takes the proposed lead unit as the office's word. */
  @May(thing = Thing.LEDGER)
  @PostMapping("/tasks/{id}/proposal")
  View accept(@PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
    ledger.accept(new Ledger.Seen(id, version));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.task.saved", find(id).number()));
    return new RedirectView("/tasks/" + id);
  }

  /** Makes a part of the task from a further figure of its sentence. */
  @May(thing = Thing.LEDGER)
  @PostMapping("/tasks/{id}/parts")
  View addPart(@PathVariable long id, @RequestParam long figure, RedirectAttributes redirect) {
    Task task = find(id);
    Statement target =
        statements
            .find(figure)
            .filter(each -> each.task() != null && each.task().equals(task.statement()))
            .filter(LedgerMaking::isTarget)
            .orElseThrow(NotFound::new);
    String subject = target.subject() == null ? "" : target.subject();
    TaskContent content =
        TaskContent.titled(subject + target.quote(), task.node())
            .aiming(target.subject(), target.bound(), target.value(), target.unit());
    ledger.add(
        task.year(),
        content,
        new TaskWrites.Origin(id, task.statement(), target.id(), task.sample()));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.part.added"));
    return new RedirectView("/tasks/" + id);
  }

  @May(thing = Thing.LEDGER)
  @GetMapping("/ledger/{year}/new")
  Page blank(
      @PathVariable int year,
      @RequestParam(required = false) @Nullable Long node,
      @RequestParam(required = false) @Nullable Long parent) {
    return newPage(year, parent, TaskInput.empty(node), new FormErrors());
  }

  private Page newPage(int year, @Nullable Long parent, TaskInput input, FormErrors errors) {
    GoalFrame frame = frames.find(year).orElseThrow(NotFound::new);
    return Page.of("goal/NewTaskPage")
        .with("goals", frame)
        .with("parent", parent == null ? null : find(parent))
        .with("input", input)
        .with("errors", errors)
        .with("tree", frames.tree(year))
        .with("units", units.current())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.LEDGER)
  @PostMapping("/ledger/{year}/tasks")
  View add(
      @PathVariable int year,
      @RequestParam(required = false) @Nullable Long parent,
      @ModelAttribute TaskInput input,
      RedirectAttributes redirect) {
    TaskReading reading =
        new TaskReading(
            input,
            TaskContent.titled("", null),
            List.of(),
            new UnitNames(units.current()),
            frames.tree(year),
            year);
    TaskContent content = reading.read(null);
    if (!reading.errors().isEmpty()) {
      return newPage(year, parent, input, reading.errors());
    }
    if (parent != null && find(parent).year() != year) {
      throw new NotFound();
    }
    long id = ledger.add(year, content, new TaskWrites.Origin(parent, null, null, false));
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("goal.task.added"));
    return new RedirectView("/tasks/" + id);
  }
}

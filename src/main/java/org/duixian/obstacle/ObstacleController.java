package org.duixian.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.list.Bar;
import org.duixian.list.Chip;
import org.duixian.list.KeptViews;
import org.duixian.list.Query;
import org.duixian.organisation.Unit;
import org.duixian.organisation.Units;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The list of obstacles over all registers, one obstacle with its steps, and raising one. */
@Controller
@May(act = Act.READ, thing = Thing.ITEM)
class ObstacleController {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;
  private final Obstacles obstacles;
  private final ObstacleWork work;
  private final Units units;
  private final KeptViews views;
  private final Clock clock;

  ObstacleController(
      Registers registers,
      Items items,
      ItemAccess access,
      Obstacles obstacles,
      ObstacleWork work,
      Units units,
      KeptViews views,
      Clock clock) {
    this.registers = registers;
    this.items = items;
    this.access = access;
    this.obstacles = obstacles;
    this.work = work;
    this.units = units;
    this.views = views;
    this.clock = clock;
  }

  private static final int ROWS = 100;

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  @GetMapping("/obstacles")
  Page list(@RequestParam Map<String, String> parameters) {
    Query<Obstacle> query = Query.of(parameters, ObstacleColumns.ALL);
    List<Chip> chips =
        query.chips(
            asked ->
                asked.values().stream()
                    .map(id -> units.find(Long.parseLong(id.toString())))
                    .map(unit -> unit.map(Unit::shortName).orElse("—"))
                    .collect(Collectors.joining("、")));
    return Page.of("obstacle/ObstaclesPage")
        .with("query", query)
        .with("bar", new Bar(query, chips, List.of(), views.of(query)))
        .with("part", obstacles.page(query, ROWS))
        .with("levels", obstacles.levels(query));
  }

  private Obstacle find(long id) {
    Obstacle obstacle = obstacles.find(id).orElseThrow(NotFound::new);
    item(registers.get(obstacle.register()), obstacle.item());
    return obstacle;
  }

  private Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.declaration().traits().containsKey(ObstacleTrait.CODE)) {
      throw new NotFound();
    }
    if (!access.may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not see " + item.path());
    }
    return item;
  }

  @GetMapping("/obstacles/{id}")
  Page obstacle(@PathVariable long id) {
    return page(find(id), null, new FormErrors(), 200);
  }

  private Page page(
      Obstacle obstacle, ObstacleForm.@Nullable OfStep sent, FormErrors errors, int status) {
    return Page.of("obstacle/ObstaclePage")
        .with("obstacle", obstacle)
        .with("ladder", ladder(obstacle))
        .with("steps", obstacles.steps(obstacle.id()))
        .with("possible", work.possible(obstacle))
        .with("units", units.choice())
        .with("sent", sent)
        .with("errors", errors)
        .withStatus(status);
  }

  private Ladder ladder(Obstacle obstacle) {
    return Ladder.of(
        registers
            .get(obstacle.register())
            .declaration()
            .traits()
            .getOrDefault(ObstacleTrait.CODE, Map.of()));
  }

  @PostMapping("/obstacles/{id}/steps")
  View take(@PathVariable long id, ObstacleForm.OfStep form, RedirectAttributes redirect) {
    Obstacle obstacle = find(id);
    FormErrors errors = new FormErrors();
    ObstacleStepKind kind =
        Optional.ofNullable(form.kind()).orElseThrow(() -> new BadRequest("kind"));
    ObstacleWork.NewStep step = form.read(errors, today());
    if (!errors.isEmpty()) {
      return page(obstacle, form, errors, 400);
    }
    work.take(id, step);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("obstacle.taken." + kind));
    return new RedirectView(obstacle.path());
  }

  @GetMapping("/registers/{register}/{id}/obstacles/new")
  Page form(@PathVariable String register, @PathVariable long id) {
    Item item = item(registers.get(register), id);
    ObstacleForm empty = new ObstacleForm(null, null, null, today().toString());
    return form(item, empty, new FormErrors(), 200);
  }

  private static Page form(Item item, ObstacleForm form, FormErrors errors, int status) {
    return Page.of("obstacle/NewObstaclePage")
        .with("item", item)
        .with("form", form)
        .with("errors", errors)
        .withStatus(status);
  }

  @PostMapping("/registers/{register}/{id}/obstacles")
  View raise(
      @PathVariable String register,
      @PathVariable long id,
      ObstacleForm form,
      RedirectAttributes redirect) {
    Register of = registers.get(register);
    Item item = item(of, id);
    FormErrors errors = new FormErrors();
    ObstacleWork.NewObstacle raised = form.read(errors, today());
    if (!errors.isEmpty()) {
      return form(item, form, errors, 400);
    }
    long obstacle = work.raise(of, item, raised);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("obstacle.taken.RAISED"));
    return new RedirectView("/obstacles/" + obstacle);
  }
}

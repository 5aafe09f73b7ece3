package org.duixian.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duixian.declaration.Stage;
import org.duixian.kernel.Label;
import org.duixian.kernel.Sourced;
import org.duixian.list.Facets;
import org.duixian.list.Query;
import org.duixian.register.Dimensions.Sum;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The contents of the registers, area by area. */
@Controller
public class RegisterContentsController {

  private final Registers registers;
  private final Tallies tallies;
  private final ItemAccess access;

  RegisterContentsController(Registers registers, Tallies tallies, ItemAccess access) {
    this.registers = registers;
    this.tallies = tallies;
    this.access = access;
  }

  /**
   * One register; public for the template only.
   *
   * @param stages the stages in which items stand
   */
  public record Line(
      Register register, Sourced items, @Nullable Sourced amount, List<Standing> stages) {}

  /** How many items stand in a stage. */
  public record Standing(Label stage, long items, Sourced shown) {}

  @GetMapping("/registers")
  Page contents() {
    Map<String, Map<String, Sum>> sums = tallies.byStage();
    Map<String, List<Line>> areas = new TreeMap<>();
    for (Register register : registers.all()) {
      if (access.scope(register, register.declaration().read()).some()) {
        areas
            .computeIfAbsent(register.declaration().area(), each -> new ArrayList<>())
            .add(line(register, sums.getOrDefault(register.code(), Map.of())));
      }
    }
    return Page.of("register/ContentsPage").with("areas", areas);
  }

  private static Line line(Register register, Map<String, Sum> sums) {
    Query<Item> query = Query.of(Map.of(), ItemColumns.of(register));
    List<Standing> stages = new ArrayList<>();
    long items = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (Stage stage : register.declaration().stages()) {
      Sum sum = sums.getOrDefault(stage.id(), Sum.NONE);
      if (!stage.id().equals(Stage.WITHDRAWN) && sum.items() > 0) {
        items += sum.items();
        amount = amount.add(sum.amount());
        Sourced shown = Facets.count(sum.items(), query.with(Dimensions.STAGE, stage.id()));
        stages.add(new Standing(stage.label(), sum.items(), shown));
      }
    }
    Items.Counted counted = new Items.Counted(items, amount, true);
    return new Line(
        register,
        ItemTables.total(query, counted),
        ItemTables.amount(register, query, counted),
        stages);
  }
}

package org.duixian.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.declaration.Field;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.Passage;
import org.duixian.declaration.References;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.Item;
import org.duixian.register.ItemInput;
import org.duixian.register.ItemNames;
import org.duixian.register.ItemWork;
import org.duixian.register.NotPassed;
import org.duixian.register.Register;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems do with items; all that is wrong in any row is told at once. */
@Component
record ItemActs(ItemWork work, ItemNames itemNames, Clock clock) {

  List<Item> open(Register register, NewItems wanted) {
    Reading reading = new Reading(register);
    List<ItemWork.NewItem> read = new ArrayList<>();
    for (int row = 0; row < wanted.items().size(); row++) {
      String at = "/items/" + row + "/fields";
      Map<String, FieldValue> values = new HashMap<>();
      reading
          .read(at, wanted.items().get(row).fields())
          .forEach(
              (field, value) -> {
                if (value != null) {
                  values.put(field, value);
                }
              });
      reading.requireFilled(at, wanted.items().get(row).fields());
      read.add(new ItemWork.NewItem(values, false));
    }
    reading.requireRight();
    LocalDate today = LocalDate.now(clock.withZone(When.ZONE));
    return work.open(register, read, wanted.day() == null ? today : wanted.day());
  }

  ItemWork.Change change(Register register, long id, int version, List<NewItems.Filled> fields) {
    Reading reading = new Reading(register);
    Map<String, @Nullable FieldValue> values = reading.read("/fields", fields);
    reading.requireRight();
    return new ItemWork.Change(id, version, values);
  }

  List<Item> pass(Register register, String passage, NewPassing passing) {
    Passage way = register.declaration().passage(passage).orElseThrow(NotFound::new);
    requireWords(way, passing);
    List<ItemWork.Seen> seen =
        passing.items().stream().map(each -> new ItemWork.Seen(each.id(), each.version())).toList();
    try {
      return work.pass(
          register,
          passage,
          seen,
          new ItemWork.Word(passing.day(), passing.reason(), passing.resolution()));
    } catch (NotPassed lacking) {
      List<RequestProblem.At> wrong = new ArrayList<>();
      for (NotPassed.Lacking each : lacking.items()) {
        int row = seen.stream().map(ItemWork.Seen::id).toList().indexOf(each.item().id());
        each.missing()
            .forEach(label -> wrong.add(RequestProblem.At.of("/items/" + row, label.key())));
      }
      throw new RequestProblem(422, wrong, "api.problem.incomplete", wrong.size());
    }
  }

  private static void requireWords(Passage way, NewPassing passing) {
    List<RequestProblem.At> wrong = new ArrayList<>();
    if (way.evidence()) {
      throw new RequestProblem(422, "api.problem.evidence");
    }
    if (way.resolution() && FieldChecks.stripped(passing.resolution()).isEmpty()) {
      wrong.add(RequestProblem.At.of("/resolution", "api.problem.missing"));
    }
    if (way.reason() && FieldChecks.stripped(passing.reason()).isEmpty()) {
      wrong.add(RequestProblem.At.of("/reason", "api.problem.missing"));
    }
    if (!wrong.isEmpty()) {
      throw new RequestProblem(422, wrong, "api.problem.incomplete", wrong.size());
    }
  }

  /** The reading of one body. */
  private final class Reading {

    private final Register register;
    private final References names = itemNames.now();
    private final List<RequestProblem.At> wrong = new ArrayList<>();

    Reading(Register register) {
      this.register = register;
    }

    Map<String, @Nullable FieldValue> read(String at, List<NewItems.Filled> fields) {
      Map<String, @Nullable FieldValue> values = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        NewItems.Filled filled = fields.get(i);
        Field field =
            register.declaration().field(filled.field()).filter(f -> !f.retired()).orElse(null);
        String here = at + "/" + i;
        if (field == null || values.containsKey(field.id())) {
          String key = field == null ? "api.problem.field" : "api.problem.field-twice";
          wrong.add(RequestProblem.At.of(here + "/field", key));
          continue;
        }
        FormErrors errors = new FormErrors();
        values.put(field.id(), ItemInput.read(field, filled.value(), names, errors).orElse(null));
        FormErrors.FieldError error = errors.at(field.id());
        if (error != null) {
          wrong.add(new RequestProblem.At(here + "/value", error.messageKey(), error.arguments()));
        }
      }
      return values;
    }

    void requireFilled(String at, List<NewItems.Filled> fields) {
      Set<String> sent = new HashSet<>();
      fields.forEach(each -> sent.add(each.field()));
      register.declaration().filled().stream()
          .filter(field -> field.required() || field.id().equals("title"))
          .filter(field -> !sent.contains(field.id()))
          .forEach(
              field ->
                  wrong.add(
                      RequestProblem.At.of(
                          at, "api.problem.field-missing", field.id(), field.label().zh())));
    }

    void requireRight() {
      if (!wrong.isEmpty()) {
        throw new RequestProblem(422, wrong, "api.problem.incomplete", wrong.size());
      }
    }
  }
}

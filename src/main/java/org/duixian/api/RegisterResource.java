package org.duixian.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.kernel.NotFound;
import org.duixian.list.PagePart;
import org.duixian.list.Query;
import org.duixian.register.Item;
import org.duixian.register.ItemHistory;
import org.duixian.register.ItemList;
import org.duixian.register.ItemNames;
import org.duixian.register.ItemWork;
import org.duixian.register.Items;
import org.duixian.register.Register;
import org.duixian.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Registers as they are declared, and their items. */
@May(act = Act.READ, thing = Thing.ITEM)
@Interface
class RegisterResource {

  private static final String ITEMS = "/api/v1/registers/{register}/items";
  private static final int MOST = 1000;

  private final Registers registers;
  private final ItemList list;
  private final Items items;
  private final ItemHistory history;
  private final ItemWork work;
  private final ItemNames itemNames;
  private final ItemActs acts;
  private final Once once;
  private final Versions versions;

  RegisterResource(
      Registers registers,
      ItemList list,
      Items items,
      ItemHistory history,
      ItemWork work,
      ItemNames itemNames,
      ItemActs acts,
      Once once,
      Versions versions) {
    this.registers = registers;
    this.list = list;
    this.items = items;
    this.history = history;
    this.work = work;
    this.itemNames = itemNames;
    this.acts = acts;
    this.once = once;
    this.versions = versions;
  }

  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping("/api/v1/registers")
  Listing<RegisterJson> listRegisters() {
    List<RegisterJson> readable =
        registers.all().stream()
            .flatMap(each -> list.access().seen(each).stream())
            .map(RegisterJson::of)
            .toList();
    return new Listing<>(readable, null);
  }

  /** The conditions are those of the list's page, whose address may be taken as it is. */
  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping(ITEMS)
  Listing<ItemJson> listItems(
      @PathVariable String register,
      @RequestParam(required = false) @Nullable Integer limit,
      WebRequest request) {
    Register found = list.seen(registers.get(register));
    Map<String, String> asked = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> asked.put(name, String.join(",", values)));
    asked.remove("limit");
    Query<Item> query = list.query(found, asked);
    PagePart<Item> part = list.page(found, query, new Paging(null, limit).size());
    ItemJson.Telling telling = telling(found, part.rows());
    return new Listing<>(
        part.rows().stream().map(telling::listed).toList(),
        part.next() == null ? null : next(found, query.at(part.next()), limit));
  }

  private static String next(Register register, Query<Item> query, @Nullable Integer limit) {
    String path = "/api/v1/registers/" + register.code() + "/items?" + query.query();
    return limit == null ? path : path + "&limit=" + limit;
  }

  private ItemJson.Telling telling(Register register, List<Item> some) {
    return new ItemJson.Telling(
        register, items.facts(register, some.stream().map(Item::id).toList()), itemNames.now());
  }

  @May(act = Act.READ, thing = Thing.DISCLOSED_ITEM)
  @GetMapping(ITEMS + "/{id}")
  ResponseEntity<ItemJson> getItem(@PathVariable String register, @PathVariable long id) {
    ItemJson item = told(list.seen(registers.get(register)), id);
    return versions.answer(item, item.version());
  }

  private ItemJson told(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (!register.whole()) {
      return telling(register, List.of(item)).listed(item);
    }
    if (!list.access().may(register.declaration().read(), item)) {
      throw new AccessDeniedException("the account may not read " + item.path());
    }
    return telling(register, List.of(item)).of(item, history.passages(item), history.of(item));
  }

  @PostMapping(ITEMS)
  ResponseEntity<ItemsJson> openItems(
      @PathVariable String register,
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewItems wanted) {
    String given = Once.require(key);
    Shape.requireComplete(wanted);
    requireRows(wanted.items());
    Register found = registers.get(register);
    return once.take(
            given,
            "open " + register,
            wanted,
            ItemsJson.class,
            () -> listed(given, found, acts.open(found, wanted)))
        .response();
  }

  private ItemsJson listed(String key, Register register, List<Item> some) {
    ItemJson.Telling telling = telling(register, some);
    return new ItemsJson(key, some.stream().map(telling::listed).toList());
  }

  private static void requireRows(List<?> rows) {
    if (rows.isEmpty() || rows.size() > MOST) {
      throw new RequestProblem(422, "api.problem.items", MOST);
    }
  }

  @PatchMapping(ITEMS + "/{id}")
  ResponseEntity<ItemJson> changeItem(
      @PathVariable String register,
      @PathVariable long id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ChangedItem change) {
    Register found = registers.get(register);
    ItemJson seen = told(found, id);
    versions.require(ifMatch, seen, seen.version());
    Shape.requireComplete(change);
    work.change(found, acts.change(found, id, seen.version(), change.fields()), change.reason());
    return getItem(register, id);
  }

  @PostMapping("/api/v1/registers/{register}/passages/{passage}")
  ResponseEntity<ItemsJson> passItems(
      @PathVariable String register,
      @PathVariable String passage,
      @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody NewPassing passing) {
    String given = Once.require(key);
    Shape.requireComplete(passing);
    requireRows(passing.items());
    Register found = registers.get(register);
    return once.take(
            given,
            "pass " + register + " " + passage,
            passing,
            ItemsJson.class,
            () -> listed(given, found, acts.pass(found, passage, passing)))
        .response();
  }
}

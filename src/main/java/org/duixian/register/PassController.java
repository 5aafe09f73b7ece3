package org.duixian.register;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duixian.access.Act;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.attachment.AttachmentRefusal;
import org.duixian.attachment.NewAttachment;
import org.duixian.change.Stale;
import org.duixian.declaration.Passage;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Label;
import org.duixian.kernel.NotFound;
import org.duixian.kernel.When;
import org.duixian.register.ItemWork.Seen;
import org.duixian.register.ItemWork.Word;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes one item or many through a passage, all of them or none. */
@May(act = Act.READ, thing = Thing.ITEM)
@Controller
public class PassController {

  /** So many items pass together at most. */
  private static final int MOST = 1_000;

  private static final int LONGEST_RESOLUTION = 100;

  private final ItemReading reading;
  private final Items items;
  private final ItemWork work;
  private final ItemAccess access;
  private final ItemFiles files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PassController(
      ItemReading reading,
      Items items,
      ItemWork work,
      ItemAccess access,
      ItemFiles files,
      TransactionTemplate transaction,
      Clock clock) {
    this.reading = reading;
    this.items = items;
    this.work = work;
    this.access = access;
    this.files = files;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The items that are to pass, and the passage. */
  private record Asked(Register register, Passage passage, List<Item> items) {

    boolean one() {
      return items.size() == 1;
    }
  }

  private Asked asked(String code, MultiValueMap<String, String> sent) {
    Register register = reading.register(code);
    Passage passage =
        register
            .declaration()
            .passage(String.valueOf(sent.getFirst("passage")))
            .orElseThrow(() -> new BadRequest("passage"));
    if (!access.scope(register, passage.by()).some()) {
      throw new AccessDeniedException("the account may not take items through " + passage.id());
    }
    List<Long> ids = numbers(sent.getOrDefault("item", List.of()), "item").distinct();
    List<Item> found = items.find(register, ids);
    if (found.size() != ids.size()) {
      throw new NotFound();
    }
    found.forEach(item -> access.require(register.declaration().read(), item));
    return new Asked(register, passage, found);
  }

  /** Whole numbers as they were sent. */
  private record Numbers(List<Long> all) {

    List<Long> distinct() {
      return all.stream().distinct().toList();
    }
  }

  private static Numbers numbers(List<String> sent, String name) {
    if (sent.size() > MOST || !sent.stream().allMatch(each -> each.matches("[0-9]{1,18}"))) {
      throw new BadRequest(name);
    }
    return new Numbers(sent.stream().map(Long::valueOf).toList());
  }

  @GetMapping("/registers/{code}/pass")
  View look(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes redirect) {
    Asked asked = asked(code, sent);
    if (asked.items().isEmpty()) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("register.pass.nothing"));
      return new RedirectView(asked.register().path());
    }
    Map<String, String> words = Map.of("day", today().toString());
    return page(asked, words, missing(asked), Set.of(), new FormErrors(), 200);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(When.ZONE));
  }

  /** What each item lacks; what traits say of many items is asked when they are sent. */
  private Map<Long, List<Label>> missing(Asked asked) {
    Map<Long, List<Label>> missing = new HashMap<>();
    for (Item item : asked.items()) {
      boolean here = asked.passage().from().contains(item.stage());
      Offer offer =
          asked.one() && here
              ? work.offers(asked.register(), item).stream()
                  .filter(each -> each.passage().equals(asked.passage()))
                  .findFirst()
                  .orElse(null)
              : null;
      List<Label> lacks =
          offer != null
              ? offer.missing()
              : Offer.of(asked.register().declaration(), asked.passage(), item, List.of(), today())
                  .missing();
      missing.put(item.id(), here ? lacks : List.of(elsewhere(asked, item)));
    }
    return missing;
  }

  private static Label elsewhere(Asked asked, Item item) {
    Label stage = ItemTables.stage(asked.register(), item);
    return new Label(
        "现在“%s”，这一步不从这里走".formatted(stage.zh()),
        "stands in “%s”, from where this does not lead".formatted(stage.in(Locale.ENGLISH)));
  }

  /**
   * One item that is to pass; public for the template only.
   *
   * @param changed whether somebody has changed it since it was looked at
   */
  public record Line(Item item, Label stage, List<Label> missing, boolean changed) {}

  private static Page page(
      Asked asked,
      Map<String, String> words,
      Map<Long, List<Label>> missing,
      Set<Long> changed,
      FormErrors errors,
      int status) {
    return Page.of("register/PassPage")
        .with("register", asked.register())
        .with("passage", asked.passage())
        .with(
            "lines",
            asked.items().stream()
                .map(
                    item ->
                        new Line(
                            item,
                            ItemTables.stage(asked.register(), item),
                            missing.getOrDefault(item.id(), List.of()),
                            changed.contains(item.id())))
                .toList())
        .with("words", words)
        .with("sent", status != 200)
        .with("ready", ready(asked, missing))
        .with("errors", errors)
        .withStatus(status);
  }

  /**
   * The same with those alone that lack nothing; null where there are none of them, or no others.
   */
  private static @Nullable String ready(Asked asked, Map<Long, List<Label>> missing) {
    List<String> ready =
        asked.items().stream()
            .map(Item::id)
            .filter(id -> missing.getOrDefault(id, List.of()).isEmpty())
            .map(id -> "&item=" + id)
            .toList();
    return ready.isEmpty() || ready.size() == asked.items().size()
        ? null
        : asked.register().path()
            + "/pass?passage="
            + asked.passage().id()
            + String.join("", ready);
  }

  @PostMapping("/registers/{code}/pass")
  View pass(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> chosen,
      RedirectAttributes redirect)
      throws IOException {
    Asked asked = asked(code, sent);
    List<Seen> seen = seen(sent);
    Map<String, String> words = sent.toSingleValueMap();
    FormErrors errors = new FormErrors();
    List<NewAttachment> proofs = files.read(asked.items().getFirst().lead(), chosen);
    Word word = word(asked.passage(), words, proofs, errors);
    if (!errors.isEmpty()) {
      return page(asked, words, missing(asked), Set.of(), errors, 400);
    }
    try {
      transaction.executeWithoutResult(status -> passed(asked, seen, word, proofs));
    } catch (NotPassed refused) {
      Map<Long, List<Label>> missing = new HashMap<>();
      refused.items().forEach(each -> missing.put(each.item().id(), each.missing()));
      return page(asked, words, missing, Set.of(), errors, refused.status());
    } catch (ItemRefusal refused) {
      String field = refused.code() == ItemRefusal.Code.WRONG_DAY ? "day" : "items";
      errors.add(field, refused.messageKey(), refused.arguments());
      return page(asked, words, missing(asked), Set.of(), errors, refused.status());
    } catch (AttachmentRefusal refused) {
      errors.add("files", refused.messageKey(), refused.arguments());
      return page(asked, words, missing(asked), Set.of(), errors, 400);
    } catch (Stale stale) {
      if (asked.one()) {
        throw stale;
      }
      return page(asked, words, missing(asked), changed(stale), errors, stale.status());
    }
    return went(asked, redirect);
  }

  private static List<Seen> seen(MultiValueMap<String, String> sent) {
    List<Long> ids = numbers(sent.getOrDefault("item", List.of()), "item").all();
    List<Long> versions = numbers(sent.getOrDefault("version", List.of()), "version").all();
    if (ids.isEmpty() || ids.size() != versions.size()) {
      throw new BadRequest("version");
    }
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      seen.add(new Seen(ids.get(i), versions.get(i).intValue()));
    }
    return seen;
  }

  private Word word(
      Passage passage, Map<String, String> words, List<NewAttachment> proofs, FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    LocalDate day = fields.day("day", words.get("day"));
    if (day.isAfter(today())) {
      errors.add("day", "register.error.future");
    }
    String number = words.get("resolution");
    String resolution =
        passage.resolution()
            ? fields.text("resolution", number, LONGEST_RESOLUTION)
            : fields.textOrNone("resolution", number, LONGEST_RESOLUTION);
    int longest = ItemFormController.LONGEST_REASON;
    String reason =
        passage.reason()
            ? fields.text("reason", words.get("reason"), longest)
            : fields.textOrNone("reason", words.get("reason"), longest);
    if (passage.evidence() && proofs.isEmpty()) {
      errors.add("files", "register.error.no-file");
    }
    return new Word(day, reason, resolution);
  }

  /** Keeps the files in the transaction of the passage: both stand or neither. */
  private void passed(Asked asked, List<Seen> seen, Word word, List<NewAttachment> proofs) {
    List<Long> kept = files.store(proofs);
    List<Item> after = work.pass(asked.register(), asked.passage().id(), seen, word);
    files.add(after, kept, true);
  }

  private static Set<Long> changed(Stale stale) {
    Set<Long> changed = new HashSet<>();
    stale
        .standing()
        .forEach(each -> changed.add(Long.valueOf(each.subject().id().replaceFirst(".*/", ""))));
    return changed;
  }

  private static View went(Asked asked, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.of("register.passed", asked.items().size(), asked.passage().label()));
    return new RedirectView(
        asked.one()
            ? asked.items().getFirst().path()
            : asked.register().path() + "?stage=" + asked.passage().to());
  }
}

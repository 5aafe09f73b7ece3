package org.duixian.register;

import java.util.Arrays;
import java.util.Map;
import org.duixian.access.May;
import org.duixian.access.Thing;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.DeclarationTree;
import org.duixian.kernel.BadRequest;
import org.duixian.kernel.Label;
import org.duixian.kernel.NotFound;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.duixian.site.Notice;
import org.duixian.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Declaring registers: what is in force, a draft of it, its trial, and putting it in force. */
@Controller
class DeclarationController {

  private static final String BLANK =
      """
      register: %s
      area: %s
      name: %s
      item: %s
      number: %s
      fields:
        title: {label: 名称 / Name}
        lead: {label: 牵头单位 / Lead unit, required: true}
      stages:
        open: {label: 办理中 / Open}
        done: {label: 办结 / Done, end: true}
      passages:
        finish: {label: 办结 / Finish, from: open, to: done, by: office lead}
      """;

  private final Registers registers;
  private final RegisterVersions versions;
  private final Traits traits;

  DeclarationController(Registers registers, RegisterVersions versions, Traits traits) {
    this.registers = registers;
    this.versions = versions;
    this.traits = traits;
  }

  @GetMapping("/declarations")
  Page all() {
    return all(new FormErrors(), Map.of());
  }

  private Page all(FormErrors errors, Map<String, String> form) {
    return Page.of("register/DeclarationsPage")
        .with("registers", registers.all())
        .with("drafts", versions.drafts())
        .with("errors", errors)
        .with("form", form)
        .with("areas", Declaration.AREAS)
        .with("traits", traits.all())
        .withStatus(errors.isEmpty() ? 200 : 400);
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations")
  View declare(@RequestParam Map<String, String> form) {
    FormErrors errors = new FormErrors();
    FieldChecks checks = new FieldChecks(errors);
    String code = form.getOrDefault("code", "").strip();
    if (!code.matches("x-[a-z][a-z0-9-]{0,29}")
        || registers.find(code).isPresent()
        || versions.draft(code).isPresent()) {
      errors.add("code", "declaration.code.wrong");
    }
    String name = checks.name("name", form.get("name"));
    String item = checks.name("item", form.get("item"));
    String prefix = form.getOrDefault("prefix", "").strip();
    if (!prefix.matches("[A-Z]{1,6}")) {
      errors.add("prefix", "declaration.prefix.wrong");
    }
    String area = form.getOrDefault("area", "");
    if (!Declaration.AREAS.contains(area)) {
      errors.add("area", "site.error.choice");
    }
    if (!errors.isEmpty()) {
      return all(errors, form);
    }
    versions.declare(code, BLANK.formatted(code, area, quoted(name), quoted(item), prefix));
    return draftOf(code);
  }

  /** As a text of YAML that no character of it can end. */
  private static String quoted(String words) {
    return "\"" + Label.of(words).written().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static RedirectView draftOf(String register) {
    return new RedirectView("/declarations/" + register + "/draft");
  }

  @GetMapping("/declarations/{register}")
  Page one(@PathVariable String register) {
    return Page.of("register/DeclarationPage")
        .with("register", registers.get(register))
        .with("versions", versions.of(register))
        .with("traits", traits.all());
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft/begin")
  View begin(@PathVariable String register) {
    versions.begin(register);
    return draftOf(register);
  }

  @May(thing = Thing.REGISTER)
  @GetMapping("/declarations/{register}/draft")
  Page draft(@PathVariable String register) {
    if (versions.draft(register).isEmpty()) {
      throw new NotFound();
    }
    return Page.of("register/DraftPage")
        .with("trial", versions.trial(register))
        .with("active", registers.find(register).orElse(null))
        .with("traits", traits.all());
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft")
  View save(@PathVariable String register, @RequestParam String seen, @RequestParam String yaml) {
    versions.save(register, plain(seen), plain(yaml));
    return draftOf(register);
  }

  /** A browser ends the lines of what was typed in its own way. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft/part")
  View part(@PathVariable String register, @RequestParam Map<String, String> form) {
    RegisterVersion draft = versions.draft(register).orElseThrow(NotFound::new);
    versions.save(register, draft.yaml(), new DraftPart(form).in(draft.yaml()));
    return draftOf(register);
  }

  /** Takes over what the product says now at one place. */
  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft/take")
  View take(@PathVariable String register, @RequestParam String path) {
    RegisterVersions.Trial trial = versions.trial(register);
    DeclarationTree.Difference difference =
        trial.newer().stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new BadRequest("path"));
    String yaml =
        DeclarationTree.of(trial.draft().yaml())
            .with(Arrays.asList(path.split("\\.")), difference.newer())
            .text();
    versions.save(register, trial.draft().yaml(), yaml);
    return draftOf(register);
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft/activate")
  View activate(@PathVariable String register, RedirectAttributes redirect) {
    versions.activate(register);
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("declaration.activated"));
    return new RedirectView("/declarations/" + register);
  }

  @May(thing = Thing.REGISTER)
  @PostMapping("/declarations/{register}/draft/drop")
  View drop(@PathVariable String register) {
    versions.drop(register);
    return new RedirectView("/declarations");
  }
}

package org.duixian.responsibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.duixian.kernel.Sourced;
import org.duixian.site.Asked;
import org.duixian.site.Lineage;
import org.duixian.site.LineageProvider;
import org.springframework.stereotype.Component;

/** Explains how many items are somebody's, or have somebody. */
@Component
record ResponsibilityLineage(Responsibilities responsibilities) implements LineageProvider {

  private static final int FIRST = 20;

  @Override
  public Optional<Lineage> explain(Asked asked) {
    return asked
        .matching("computed", "responsibility/([0-9]{1,18})\\.([a-z-]+)")
        .map(key -> load(key, asked));
  }

  private Lineage load(MatchResult key, Asked asked) {
    long person = Long.parseLong(key.group(1));
    ResponsibilityRole role =
        Asked.constant(
            ResponsibilityRole.class, key.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
    String title = asked.words("responsibility.role." + role);
    if (person == 0) {
      Sourced all = ResponsibilityController.everybody(role, responsibilities.items(role));
      List<Lineage.Part> parts =
          responsibilities.loads().stream()
              .filter(each -> each.role() == role)
              .limit(FIRST)
              .map(
                  each ->
                      new Lineage.Part(
                          each.personName(),
                          ResponsibilityController.load(each.person(), role, each.items()),
                          "/responsibilities/" + each.person()))
              .toList();
      return Lineage.of(title, all, asked.words("responsibility.rule.all")).made(parts);
    }
    List<Responsibility> his =
        responsibilities.ofPerson(person).stream()
            .filter(each -> each.present() && each.role() == role)
            .toList();
    List<Lineage.Part> parts =
        his.stream()
            .limit(FIRST)
            .map(each -> new Lineage.Part(each.itemTitle(), null, each.itemPath()))
            .toList();
    return Lineage.of(
            title,
            ResponsibilityController.load(person, role, his.size()),
            asked.words("responsibility.rule.one"))
        .made(parts)
        .leading(asked.words("responsibility.page"), "/responsibilities/" + person);
  }
}

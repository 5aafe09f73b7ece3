package org.duixian.access;

import java.time.Duration;
import java.util.List;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed to make a token; public for its template only. */
public record TokenForm(
    @Nullable String name,
    @Nullable String scope,
    @Nullable String days,
    @Nullable String account) {

  /** The lives of a token to choose from, in days. */
  public static final List<String> LIVES = List.of("30", "90", "365");

  record Read(String name, TokenScope scope, Duration life) {}

  static TokenForm empty(Member member) {
    return new TokenForm("", TokenScope.READ.name(), "90", String.valueOf(member.id()));
  }

  Read read(FormErrors errors) {
    FieldChecks fields = new FieldChecks(errors);
    String typed = fields.name("name", name);
    TokenScope allowed = fields.choice("scope", scope, TokenScope.READ);
    boolean known = LIVES.contains(FieldChecks.stripped(days));
    if (!known) {
      errors.add("days", "site.error.choice");
    }
    return new Read(typed, allowed, Duration.ofDays(known ? Long.parseLong(days) : 0));
  }
}

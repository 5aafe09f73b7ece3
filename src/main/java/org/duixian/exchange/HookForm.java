package org.duixian.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.duixian.site.FieldChecks;
import org.duixian.site.FormErrors;
import org.jspecify.annotations.Nullable;

/** What is typed of a receiver; public for the template only. */
public record HookForm(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String address,
    @Nullable String secret,
    @Nullable List<String> topics,
    @Nullable String unit) {

  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_SECRET = 200;

  record Read(
      String name, HookKind kind, String address, @Nullable String secret, List<String> topics) {}

  static HookForm empty() {
    return new HookForm(null, null, null, null, null, null);
  }

  /** Says whether a topic was ticked. */
  public boolean wants(Topic topic) {
    return topics != null && topics.contains(topic.name());
  }

  Read read(FormErrors errors, ExchangeSettings settings) {
    FieldChecks fields = new FieldChecks(errors);
    HookKind read = fields.choice("kind", kind, HookKind.WECOM);
    String to = fields.text("address", address, LONGEST_ADDRESS);
    if (errors.at("address") == null && errors.at("kind") == null) {
      check(read, to, errors, settings);
    }
    List<String> wanted =
        Arrays.stream(Topic.values()).filter(this::wants).map(Topic::name).toList();
    if (wanted.isEmpty()) {
      errors.add("topics", "exchange.error.topics");
    }
    return new Read(
        fields.name("name", name),
        read,
        to,
        read.signs() ? fields.textOrNone("secret", secret, LONGEST_SECRET) : null,
        wanted);
  }

  private static void check(
      HookKind kind, String to, FormErrors errors, ExchangeSettings settings) {
    if (kind == HookKind.EMAIL) {
      if (!settings.mails()) {
        errors.add("kind", "exchange.error.no-mail");
      } else if (!to.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
        errors.add("address", "exchange.error.mail");
      }
      return;
    }
    try {
      if (settings.allows(kind, new URI(to))) {
        return;
      }
    } catch (URISyntaxException e) {
      // Said at the field, below.
    }
    errors.add("address", "exchange.error.address", kind.host());
  }
}

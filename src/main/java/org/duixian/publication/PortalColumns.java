package org.duixian.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duixian.kernel.Light;
import org.duixian.list.Case;
import org.duixian.list.Column;
import org.duixian.list.Columns;
import org.duixian.list.Kind;
import org.duixian.list.Query;

/** The published commitments as the portal lists them. */
final class PortalColumns {

  /** What chat programs and counters of visits add to an address that is passed on. */
  private static final String ADDED = "from|isappinstalled|scene|nsukey|utm_[a-z]{1,20}";

  static final Columns<PublicCommitment> ALL =
      Columns.<PublicCommitment>at("commitments", "/portal")
          .scope("paper", "[0-9]{1,18}", "")
          .with(
              Column.of(
                  "goal",
                  "publication.portal.goal",
                  Kind.UNIT,
                  "",
                  each -> (long) each.goalNumber()))
          .with(Column.choice("light", "publication.portal.light.ALL", Kind.LIGHT, lights()))
          .with(Column.of("q", "publication.portal.search", Kind.WORDS, "", PortalColumns::words));

  private PortalColumns() {}

  private static List<Case<PublicCommitment>> lights() {
    return Arrays.stream(Light.values())
        .map(
            light ->
                new Case<PublicCommitment>(
                    light.name(),
                    "publication.portal.light." + light,
                    "",
                    each -> each.result().light() == light))
        .toList();
  }

  private static String words(PublicCommitment each) {
    return String.join(
        "\n",
        each.result().title(),
        each.result().unitName(),
        Objects.requireNonNullElse(each.quote(), ""));
  }

  static Query<PublicCommitment> of(Map<String, String> parameters) {
    Map<String, String> own = new TreeMap<>(parameters);
    own.keySet().removeIf(name -> name.matches(ADDED));
    return Query.of(own, ALL);
  }
}

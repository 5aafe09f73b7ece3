package org.duixian.reader.name;

import org.duixian.reader.lexicon.Lexicon;
import org.duixian.reader.lexicon.Words;
import org.jspecify.annotations.Nullable;

/** Organisations: departments and streets, and bodies such as schools, hospitals and companies. */
final class BodyNames implements NameRule {

  private static final int LONGEST_STEM = 10;
  private static final Words BODIES = Lexicon.load("names").words("body");

  @Override
  public NameKind kind() {
    return NameKind.ORGANISATION;
  }

  @Override
  public String id() {
    return "name.organisation";
  }

  @Override
  public @Nullable Found at(String text, int from, int at) {
    OrganisationNames.Place unit = OrganisationNames.at(text, at);
    if (unit != null && unit.from() >= from && !unit.all()) {
      return found(text, unit.from(), unit.to());
    }
    int body = BODIES.lengthAt(text, at);
    int start = body == 0 ? at : Stems.start(text, from, at, LONGEST_STEM);
    return start == at ? null : found(text, start, at + body);
  }

  private Found found(String text, int from, int to) {
    return new Found(this, from, to, text.substring(from, to));
  }
}

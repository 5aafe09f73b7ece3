package org.duixian.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duixian.declaration.DeclarationFault;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.declaration.Holder;
import org.duixian.kernel.Label;
import org.duixian.register.Register;

/**
 * What a register keeps about people, as its declaration says.
 *
 * @param all in the order of the declaration
 * @param readers who may look at the whole of it
 * @param years after how many years in an end stage it is erased, 0 for never by itself
 */
record PersonalPieces(List<PersonalPiece> all, Set<Holder> readers, int years) {

  private static final String PIECES = "pieces";
  private static final String READERS = "readers";
  private static final String YEARS = "years";
  private static final int MOST_YEARS = 100;

  static PersonalPieces of(Register register) {
    return of(register.declaration().traits().getOrDefault(PersonalTrait.CODE, Map.of()));
  }

  static PersonalPieces of(Map<String, Object> parameters) {
    Set<Holder> readers = EnumSet.noneOf(Holder.class);
    words(parameters).forEach(word -> holder(word).ifPresent(readers::add));
    List<PersonalPiece> pieces = new ArrayList<>();
    map(parameters.get(PIECES))
        .forEach((id, value) -> piece(String.valueOf(id), value).ifPresent(pieces::add));
    int years = parameters.get(YEARS) instanceof Integer number ? number : 0;
    return new PersonalPieces(
        List.copyOf(pieces), readers.isEmpty() ? EnumSet.of(Holder.OFFICE) : readers, years);
  }

  private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> words(Map<String, Object> parameters) {
    return parameters.get(READERS) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : Stream.of(String.valueOf(parameters.getOrDefault(READERS, "")).split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  private static Optional<Holder> holder(String word) {
    return constant(Holder.values(), word);
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<PersonalPiece> piece(String id, Object value) {
    Map<?, ?> told = map(value);
    Object label = told.get("label");
    return constant(PersonalKind.values(), String.valueOf(told.get("kind")))
        .filter(kind -> id.matches("[a-z][a-z0-9-]{0,30}") && label instanceof String)
        .map(kind -> new PersonalPiece(id, Label.of(String.valueOf(label)), kind));
  }

  /** Returns what is wrong in the parameters of a declaration. */
  static List<DeclarationFault> faults(Map<String, Object> parameters) {
    List<DeclarationFault> faults = new ArrayList<>();
    String path = "traits." + PersonalTrait.CODE + ".";
    parameters.keySet().stream()
        .filter(key -> !Set.of(PIECES, READERS, YEARS).contains(key))
        .forEach(key -> faults.add(DeclarationFault.of(path + key, Code.UNKNOWN_KEY, key)));
    words(parameters).stream()
        .filter(word -> holder(word).isEmpty())
        .forEach(word -> faults.add(DeclarationFault.of(path + READERS, Code.UNKNOWN_WORD, word)));
    Object years = parameters.getOrDefault(YEARS, 1);
    if (!(years instanceof Integer number && number > 0 && number <= MOST_YEARS)) {
      faults.add(DeclarationFault.of(path + YEARS, Code.WRONG_SHAPE, YEARS));
    }
    Map<?, ?> pieces = map(parameters.get(PIECES));
    if (pieces.isEmpty()) {
      faults.add(DeclarationFault.of(path + PIECES, Code.MISSING, PIECES));
    }
    pieces.forEach(
        (id, value) -> {
          if (piece(String.valueOf(id), value).isEmpty()) {
            faults.add(DeclarationFault.of(path + PIECES + "." + id, Code.WRONG_SHAPE, id));
          }
        });
    return faults;
  }

  Optional<PersonalPiece> find(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the kinds by which something can be found again. */
  Set<PersonalKind> kinds() {
    return all.stream()
        .map(PersonalPiece::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonalKind.class)));
  }
}

package org.duixian.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duixian.declaration.DeclarationFault.Code;
import org.duixian.kernel.Label;
import org.jspecify.annotations.Nullable;

/** A map of a declaration with its place; what is taken out of it is understood. */
final class DeclarationNode {

  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int LONGEST_ID = 40;
  private static final int LONGEST_TEXT = 2_000;

  private final String path;
  private final Map<String, Object> left = new LinkedHashMap<>();
  private final List<DeclarationFault> faults;

  DeclarationNode(String path, @Nullable Object value, List<DeclarationFault> faults) {
    this.path = path;
    this.faults = faults;
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> left.put(String.valueOf(key), each));
    } else if (value != null) {
      fault("", Code.WRONG_SHAPE);
    }
  }

  void fault(String key, Code code, Object... arguments) {
    String where = path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
    faults.add(DeclarationFault.of(where, code, arguments));
  }

  String text(String key, String otherwise) {
    Object value = left.remove(key);
    if (value == null) {
      return otherwise;
    }
    String text = String.valueOf(value).strip();
    if (value instanceof Map || value instanceof List || text.length() > LONGEST_TEXT) {
      fault(key, Code.WRONG_SHAPE);
      return otherwise;
    }
    return text;
  }

  String required(String key) {
    String text = text(key, "");
    if (text.isEmpty()) {
      fault(key, Code.MISSING);
    }
    return text;
  }

  Label label(String key) {
    return Label.of(required(key));
  }

  boolean flag(String key) {
    String word = text(key, "false");
    if (!word.equals("true") && !word.equals("false")) {
      fault(key, Code.WRONG_SHAPE);
    }
    return word.equals("true");
  }

  int whole(String key, int otherwise, int most) {
    String number = text(key, String.valueOf(otherwise));
    if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) > most) {
      fault(key, Code.TOO_MANY, most);
      return otherwise;
    }
    return Integer.parseInt(number);
  }

  String id(String key) {
    String id = required(key);
    if (!id.isEmpty() && !isId(id)) {
      fault(key, Code.WRONG_ID, id);
    }
    return id;
  }

  static boolean isId(String id) {
    return id.length() <= LONGEST_ID && id.matches(ID);
  }

  /** The words of a list, or of a text that parts them by blanks or commas. */
  List<String> words(String key) {
    Object value = left.remove(key);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    String text = value == null ? "" : String.valueOf(value).strip();
    return text.isEmpty() ? List.of() : List.of(text.split("[\\s,]+"));
  }

  <E extends Enum<E>> E constant(String key, E otherwise) {
    String word = text(key, otherwise.name());
    return constant(key, word, otherwise);
  }

  private <E extends Enum<E>> E constant(String key, String word, E otherwise) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              fault(key, Code.UNKNOWN_WORD, word);
              return otherwise;
            });
  }

  Set<Holder> holders(String key, Holder... otherwise) {
    List<String> words = words(key);
    Set<Holder> holders = new LinkedHashSet<>(words.isEmpty() ? List.of(otherwise) : List.of());
    words.forEach(word -> holders.add(constant(key, word, Holder.OFFICE)));
    return holders;
  }

  DeclarationNode node(String key) {
    String inner = path.isEmpty() ? key : path + "." + key;
    return new DeclarationNode(inner, left.remove(key), faults);
  }

  /** The maps of a map, by their ids. */
  Map<String, DeclarationNode> nodes(String key) {
    DeclarationNode all = node(key);
    Map<String, DeclarationNode> nodes = new LinkedHashMap<>();
    for (String id : new ArrayList<>(all.left.keySet())) {
      if (!isId(id)) {
        all.fault(id, Code.WRONG_ID, id);
      }
      nodes.put(id, all.node(id));
    }
    return nodes;
  }

  /** The words of a map of words. */
  Map<String, String> texts(String key) {
    DeclarationNode all = node(key);
    Map<String, String> texts = new LinkedHashMap<>();
    new ArrayList<>(all.left.keySet()).forEach(id -> texts.put(id, all.text(id, "")));
    return texts;
  }

  /** All that was not taken, as it came. */
  Map<String, Object> rest() {
    Map<String, Object> rest = new LinkedHashMap<>(left);
    left.clear();
    return rest;
  }

  void done() {
    left.keySet().forEach(key -> fault(key, Code.UNKNOWN_KEY));
  }
}

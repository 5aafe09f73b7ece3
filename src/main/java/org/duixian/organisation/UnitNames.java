package org.duixian.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The district's units of today, found by name, short name or alias as people write them. */
public final class UnitNames {

  /**
   * The units that one cell or field names, in its order.
   *
   * @param unknown the names that no unit has, as they were typed
   * @param group whether all streets were meant by one word, such as 各街道办事处
   */
  public record Named(List<Unit> units, List<String> unknown, boolean group) {}

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]+");
  private static final Pattern PARTED = Pattern.compile("[、，,；;/]");
  private static final Pattern PART =
      Pattern.compile("\\((牵头|责任|主办|配合|协办|参与)(单位|部门)?\\)$" + "|^(牵头|责任|主办|配合|协办|参与)(单位|部门)?:");
  private static final Pattern OFFICE = Pattern.compile("(?<=街道)办事处$|(?<=[镇乡])(人民)?政府$");
  private static final Pattern GUIDE = Pattern.compile("[\\p{IsLatin}\\p{M}]+$");
  private static final Pattern ALL_STREETS =
      Pattern.compile("(全区)?各(街道|镇街|街镇|乡镇|镇|街道\\(镇\\)|镇\\(街道\\)|街道、镇)");

  private final List<Unit> units;
  private final Map<String, Unit> byName = new HashMap<>();

  /** Makes the names of these units; a full name goes before another's short name. */
  public UnitNames(List<Unit> units) {
    this.units = units;
    units.forEach(unit -> byName.put(key(unit.name()), unit));
    for (Unit unit : units) {
      byName.putIfAbsent(key(unit.shortName()), unit);
      unit.aliases().forEach(alias -> byName.putIfAbsent(key(alias), unit));
    }
  }

  /** Returns all units. */
  public List<Unit> all() {
    return units;
  }

  /**
   * Returns the unit of a name; blanks, the part that it takes (牵头), and 办事处 behind 街道 make no
   * difference, nor does a phonetic guide that another program left behind the name.
   */
  public Optional<Unit> find(String name) {
    String key = key(name);
    return Optional.ofNullable(byName.get(key))
        .or(() -> Optional.ofNullable(byName.get(GUIDE.matcher(key).replaceFirst(""))));
  }

  /** Returns the unit of an id. */
  public Optional<Unit> find(long id) {
    return units.stream().filter(unit -> unit.id() == id).findFirst();
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(BLANKS.matcher(name).replaceAll(""), Normalizer.Form.NFKC);
    return OFFICE.matcher(PART.matcher(plain).replaceAll("")).replaceFirst("");
  }

  /** Reads a cell that may name several units; a name that a line end cuts is one name. */
  public Named read(String cell) {
    List<Unit> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    boolean group = false;
    for (String part : PARTED.split(cell)) {
      List<String> names =
          find(part).isPresent() ? List.of(part) : List.of(BLANKS.split(part.strip()));
      for (String name : names.stream().allMatch(this::isKnown) ? names : List.of(part.strip())) {
        if (ALL_STREETS.matcher(key(name)).matches()) {
          group = true;
          units.stream().filter(unit -> unit.kind() == UnitKind.STREET).forEach(found::add);
        } else if (!name.isEmpty()) {
          find(name).ifPresentOrElse(found::add, () -> unknown.add(name));
        }
      }
    }
    return new Named(found.stream().distinct().toList(), unknown, group);
  }

  private boolean isKnown(String name) {
    return find(name).isPresent() || ALL_STREETS.matcher(key(name)).matches();
  }

  /** Splits a list of names at 、, commas, semicolons and line ends. */
  public static List<String> split(String names) {
    List<String> found = new ArrayList<>();
    for (String name : names.split("[、，,；;\\n]")) {
      if (!name.isBlank()) {
        found.add(name.strip());
      }
    }
    return found;
  }
}

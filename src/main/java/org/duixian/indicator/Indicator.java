package org.duixian.indicator;

import java.time.LocalDate;
import java.util.List;
import org.duixian.reader.Measure;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with the definition that holds on a day.
 *
 * @param code what formulas and files call it by, unique in the district
 * @param validFrom the day from which this definition holds
 * @param retiredOn the day from which it is no longer measured, null while it is
 * @param version counts its changes; an update names the version it saw
 */
public record Indicator(
    long id,
    String code,
    LocalDate validFrom,
    Definition definition,
    @Nullable LocalDate retiredOn,
    boolean sample,
    int version) {

  /** Returns the path of its page. */
  public String path() {
    return "/indicators/" + id;
  }

  /** Returns its name. */
  public String name() {
    return definition.name();
  }

  /** Returns the names by which texts call it too. */
  public List<String> aliases() {
    return definition.aliases();
  }

  /** Returns its base unit of measure, null for a bare count. */
  public @Nullable String unit() {
    return definition.unit();
  }

  /** Returns what sort of quantity it is. */
  public Measure measure() {
    return definition.measure();
  }

  /** Returns where it is to go. */
  public Direction direction() {
    return definition.direction();
  }

  /** Says whether the district is judged by it. */
  public boolean headline() {
    return definition.headline();
  }

  /**
   * Says whether its values stand in the forms of units: typed there, or put there by a register.
   */
  public boolean isReported() {
    return !isFormula();
  }

  /** Says whether its values are counted from a register, so that nobody types them. */
  public boolean isCounted() {
    return definition.source() == ValueSource.COMPUTED;
  }

  /** Says whether its values are worked out from others. */
  public boolean isFormula() {
    return definition.source() == ValueSource.FORMULA;
  }
}

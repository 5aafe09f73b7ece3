package org.duixian.change;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.duixian.kernel.Refusal;

/**
 * Somebody else has changed a thing since it was shown: nothing of the edit was written. Whoever
 * sent a form gets both versions side by side, a program status 409.
 */
public final class Stale extends Refusal {

  /** Key of its words. */
  public static final String KEY = "change.refusal.stale";

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Standing> standing;
  private final String back;
  final int done;
  final transient Map<String, String> instead;

  /**
   * Refuses an edit of several things at once; {@link Standing#refusal} refuses that of one.
   *
   * @param back path where to see what stands
   */
  public Stale(List<Standing> standing, String back) {
    this(standing, back, 0, Map.of());
  }

  /**
   * Refuses a part of an edit.
   *
   * @param done how many other things were written
   * @param instead values of fields to be sent again in place of those that came
   */
  public Stale(List<Standing> standing, String back, int done, Map<String, String> instead) {
    super(KEY, 409);
    this.standing = List.copyOf(standing);
    this.back = back;
    this.done = done;
    this.instead = Map.copyOf(instead);
  }

  /** Returns what stands instead of what was seen. */
  public List<Standing> standing() {
    return standing;
  }

  String back() {
    return back;
  }
}

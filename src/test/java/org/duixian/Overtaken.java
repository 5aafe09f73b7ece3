package org.duixian;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duixian.change.FieldChange;
import org.duixian.change.Stale;
import org.duixian.change.Standing;

/** An edit that came after somebody else's, with both versions as its sender sees them. */
public record Overtaken(Stale refusal) {

  /** Fails where the edit is not refused as a late one. */
  public static Overtaken by(ThrowingCallable edit) {
    Stale stale = catchThrowableOfType(Stale.class, edit);
    if (stale == null) {
      throw new AssertionError("the edit was taken");
    }
    return new Overtaken(stale);
  }

  public Standing standing() {
    return refusal.standing().getFirst();
  }

  /** What the edit would have made, and what stands, where they differ. */
  public List<FieldChange> changes() {
    return standing().fields().between(standing().asked(), standing().values());
  }

  /** What was typed, and what stands, where they differ. */
  public List<FieldChange> changes(Map<String, String> typed) {
    Map<String, String> stands = new HashMap<>(standing().values());
    stands.keySet().retainAll(typed.keySet());
    return standing().fields().between(typed, stands);
  }
}

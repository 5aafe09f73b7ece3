package org.duixian.round;

import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happens to a round into the audit trail, for accounts and for the calendar alike. */
@Component
record RoundTrail(AuditTrail audit) {

  static final String CALENDAR = "system";

  void record(String action, long round, Map<String, ? extends @Nullable Object> detail) {
    audit.record(action, "round", round, detail);
  }

  /** The name of the account, or of the calendar. */
  static String who() {
    return CurrentMember.name();
  }
}

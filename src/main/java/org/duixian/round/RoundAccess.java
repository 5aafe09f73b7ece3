package org.duixian.round;

import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.access.Role;
import org.duixian.kernel.NotFound;
import org.duixian.organisation.Reporters;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what in a round. */
@Component
class RoundAccess {

  private final Rounds rounds;
  private final Reporters reporters;

  RoundAccess(Rounds rounds, Reporters reporters) {
    this.rounds = rounds;
    this.reporters = reporters;
  }

  /** Returns a round, or says that there is none. */
  Round round(long id) {
    return rounds.find(id).orElseThrow(NotFound::new);
  }

  /** The unit of a reporter; empty for everybody else. */
  Optional<Long> ownUnit() {
    return reporters.ownUnit();
  }

  /** Says whether the account is one of the office. */
  boolean office() {
    return CurrentMember.require().role().writes();
  }

  /** Whether the account is that of a leader, who may open a closed round again. */
  boolean leads() {
    return CurrentMember.require().role() == Role.LEADER;
  }

  /** Whether the account is that of a reporter; whose form it may see is asked elsewhere. */
  boolean reports() {
    return CurrentMember.require().role() == Role.UNIT;
  }

  /** Says whether a form may be read: it is for the unit, the office and the leaders. */
  boolean mayRead(long unit) {
    return switch (CurrentMember.require().role()) {
      case ADMINISTRATOR, OFFICE, LEADER -> true;
      case UNIT -> ownUnit().equals(Optional.of(unit));
      case READER -> false;
    };
  }

  void requireMayRead(long unit) {
    if (!mayRead(unit)) {
      throw new AccessDeniedException("the account has no look at the form of unit " + unit);
    }
  }

  void requireMayWrite(long unit) {
    reporters.requireMayWriteFor(unit);
  }

  /** All forms together are for the office, the leaders and readers, not for reporters. */
  boolean seesAll() {
    return CurrentMember.require().role() != Role.UNIT;
  }
}

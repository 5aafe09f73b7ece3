package org.duixian.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions in which accounts are signed in, on all nodes: they stand in the database. */
@Component
record OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {

  /** Ends every session of an account; its next request is that of a stranger. */
  void end(String district, String login) {
    endOthers(district, login, null);
  }

  /** Ends every session of an account but one. */
  void endOthers(String district, String login, @Nullable String kept) {
    sessions.findByPrincipalName(Member.principal(district, login)).keySet().stream()
        .filter(session -> !session.equals(kept))
        .forEach(sessions::deleteById);
  }
}

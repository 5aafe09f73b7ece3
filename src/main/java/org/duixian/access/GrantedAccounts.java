package org.duixian.access;

import org.duixian.database.DistrictScope;
import org.duixian.database.DistrictSql;
import org.duixian.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that were given something beside their role. */
@Repository
public class GrantedAccounts {

  private final DistrictSql jdbc;
  private final ObjectProvider<OpenSessions> sessions;

  GrantedAccounts(DistrictSql jdbc, ObjectProvider<OpenSessions> sessions) {
    this.jdbc = jdbc;
    this.sessions = sessions;
  }

  /**
   * Holds an account until the transaction ends, so that two who give the same at once follow each
   * other; its modules are asked about it from its next sign-in on.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long account) {
    String login =
        jdbc.sql(
                """
                update account set granted = true where district = :district and id = :account
                returning login
                """)
            .with("account", account)
            .optional(String.class)
            .orElseThrow(NotFound::new);
    sessions.ifAvailable(open -> open.end(DistrictScope.code(), login));
  }
}

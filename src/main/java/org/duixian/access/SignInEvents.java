package org.duixian.access;

import java.util.Map;
import java.util.Optional;
import org.duixian.database.DistrictScope;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts the attempts with a password against the account, and notes them in the trail. */
@Component
record SignInEvents(Accounts accounts, District district, AttemptTrail attempts) {

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    if (!(event instanceof AuthenticationFailureBadCredentialsEvent)) {
      attempts.byNobody(district.code(), Attempt.LOCKED, Map.of());
      return;
    }
    String login = event.getAuthentication().getName();
    Optional<Member> tried =
        DistrictScope.call(
            district.code(),
            () -> {
              accounts.failed(login);
              return accounts.find(login);
            });
    tried.ifPresentOrElse(
        known -> attempts.with(known, Attempt.WRONG_PASSWORD),
        () -> attempts.byNobody(district.code(), Attempt.NOBODY, Map.of()));
  }

  @EventListener
  void succeeded(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Member member) {
      DistrictScope.run(member.district(), () -> accounts.succeeded(member.login()));
      attempts.by(member, Attempt.SIGNED_IN, Map.of("by", "password"));
    }
  }

  @EventListener
  void left(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Member member) {
      attempts.by(member, Attempt.SIGNED_OUT, Map.of());
    }
  }
}

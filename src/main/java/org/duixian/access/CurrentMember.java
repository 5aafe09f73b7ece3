package org.duixian.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The account of the current request. */
public final class CurrentMember {

  private CurrentMember() {}

  /** Returns the signed-in account, empty before sign-in. */
  public static Optional<Member> get() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Member member
        ? Optional.of(member)
        : Optional.empty();
  }

  /** Returns the signed-in account, or refuses. */
  public static Member require() {
    return get().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
  }

  /** Returns the name under which something is done: the account's, or that of the system. */
  public static String name() {
    return get().map(Member::name).orElse("system");
  }

  /** Returns the division code of the signed-in account's district, or refuses. */
  public static String district() {
    return require().district();
  }
}

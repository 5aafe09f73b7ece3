package org.duixian.access;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in account; it is kept in the session, so it holds no password once signed in.
 *
 * @param district division code of the district it belongs to
 * @param districtName name of the district
 * @param id number of the account
 * @param login sign-in name
 * @param name name shown
 * @param unitName unit or post shown before the name, null if none
 * @param role what it may do
 * @param passwordHash argon2id hash, null after sign-in and where none was set
 * @param open false while locked or closed
 * @param granted whether it may hold something beside its role
 */
public record Member(
    String district,
    String districtName,
    long id,
    String login,
    String name,
    @Nullable String unitName,
    AccountRole role,
    @Nullable String passwordHash,
    boolean open,
    boolean granted)
    implements UserDetails {

  @Serial private static final long serialVersionUID = 1L;

  /** Makes one of whom it is not known whether anything was granted. */
  public Member(
      String district,
      String districtName,
      long id,
      String login,
      String name,
      @Nullable String unitName,
      AccountRole role,
      @Nullable String passwordHash,
      boolean open) {
    this(district, districtName, id, login, name, unitName, role, passwordHash, open, true);
  }

  Member withoutPassword() {
    return new Member(district, districtName, id, login, name, unitName, role, null, open, granted);
  }

  @Override
  public List<GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return principal(district, login);
  }

  /** Returns the name under which an account's sessions are kept. */
  static String principal(String district, String login) {
    return district + ":" + login;
  }

  @Override
  public boolean isAccountNonLocked() {
    return open;
  }
}

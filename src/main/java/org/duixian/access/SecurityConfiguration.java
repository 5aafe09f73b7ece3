package org.duixian.access;

import java.time.Duration;
import org.duixian.database.DistrictScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in with argon2id, attempts limited by account, sessions in the database. */
@Configuration
@EnableSpringHttpSession
class SecurityConfiguration {

  /**
   * Keeps the time of the last visit to the minute only: a page that is just read then writes
   * nothing, and waits for no disk.
   */
  private static final String KEEP_SESSION =
      """
      update spring_session s
         set session_id = n.session_id, last_access_time = n.last_access_time,
             max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
             principal_name = n.principal_name
        from (select ?::char(36) session_id, ?::bigint last_access_time, ?::int max_inactive_interval,
                     ?::bigint expiry_time, ?::text principal_name, ?::char(36) primary_id) n
       where s.primary_id = n.primary_id
         and (n.last_access_time >= s.last_access_time + 60000
              or (s.session_id, s.max_inactive_interval, s.principal_name)
                 is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))
      """;

  /**
   * Two requests of a session may give it the same attribute at once, such as a notice: the later
   * one holds. A session that was ended meanwhile gets none.
   */
  private static final String KEEP_ATTRIBUTE =
      """
      insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
      select n.session, n.name, n.bytes
        from (select ?::char(36) session, ?::text name, ?::bytea bytes) n
       where exists (select from spring_session s where s.primary_id = n.session for key share)
          on conflict (session_primary_id, attribute_name)
          do update set attribute_bytes = excluded.attribute_bytes
      """;

  private static final Duration SESSION = Duration.ofHours(12);

  private final Accounts accounts;
  private final District district;
  private final AttemptTrail attempts;

  SecurityConfiguration(Accounts accounts, District district, AttemptTrail attempts) {
    this.accounts = accounts;
    this.district = district;
    this.attempts = attempts;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  /** Checks passwords; the session that follows keeps the account without its hash. */
  @Bean
  AuthenticationProvider authenticationProvider(PasswordEncoder passwords) {
    DaoAuthenticationProvider provider =
        new DaoAuthenticationProvider(accountsByLogin()) {
          @Override
          protected Authentication createSuccessAuthentication(
              Object principal, Authentication authentication, UserDetails user) {
            Object kept = user instanceof Member member ? member.withoutPassword() : principal;
            return super.createSuccessAuthentication(kept, authentication, user);
          }
        };
    provider.setPasswordEncoder(passwords);
    return provider;
  }

  private UserDetailsService accountsByLogin() {
    return login ->
        DistrictScope.call(district.code(), () -> accounts.find(login))
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/sign-in",
                        "/sign-in/**",
                        "/error",
                        "/preferences/**",
                        "/health",
                        "/calendar/*.ics",
                        "/portal",
                        "/portal/*",
                        "/portal/*/time",
                        "/portal/*/lights/*",
                        "/portal/*/commitments/*",
                        "/portal/*/source/*/*",
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/fonts/**",
                        "/webjars/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .loginProcessingUrl("/sign-in")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .failureUrl("/sign-in?failed")
                    .successHandler(new FirstPage()))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
        .addFilterAfter(new DistrictFilter(), SecurityContextHolderFilter.class)
        .addFilterAfter(new RefusalFilter(attempts, district), DistrictFilter.class)
        .build();
  }

  @Bean
  JdbcIndexedSessionRepository sessionRepository(
      JdbcOperations jdbc, PlatformTransactionManager transactions) {
    TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, ownTransaction);
    sessions.setDefaultMaxInactiveInterval(SESSION);
    sessions.setUpdateSessionQuery(KEEP_SESSION);
    sessions.setCreateSessionAttributeQuery(KEEP_ATTRIBUTE);
    return sessions;
  }
}

package org.duixian.access;

import org.duixian.site.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Who may use the interface for other systems: holders of a token, never of a session, so that no
 * page of another site can make a browser write here.
 */
@Configuration(proxyBeanMethods = false)
class InterfaceSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain interfaceFilterChain(
      HttpSecurity http,
      AccessTokens tokens,
      District district,
      Problems problems,
      AttemptTrail attempts)
      throws Exception {
    return http.securityMatcher("/api/*/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/api/openapi.json")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/**")
                    .hasAnyAuthority("SCOPE_READ", "SCOPE_WRITE")
                    .requestMatchers(HttpMethod.HEAD, "/api/**")
                    .hasAnyAuthority("SCOPE_READ", "SCOPE_WRITE")
                    .anyRequest()
                    .hasAuthority("SCOPE_WRITE"))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, reason) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                          problems.send(request, response, 401, "access.problem.no-token");
                        })
                    .accessDeniedHandler(
                        (request, response, reason) ->
                            problems.send(request, response, 403, "access.problem.scope")))
        .addFilterBefore(
            new TokenFilter(tokens, district, problems, attempts),
            AnonymousAuthenticationFilter.class)
        .addFilterAfter(new DistrictFilter(), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new RefusalFilter(attempts, district), DistrictFilter.class)
        .build();
  }
}

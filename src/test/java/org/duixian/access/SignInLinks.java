package org.duixian.access;

import org.duixian.database.DistrictScope;
import org.springframework.beans.factory.BeanFactory;

/** Links with which tests sign in as any account, as the administrator hands them out. */
public final class SignInLinks {

  private SignInLinks() {}

  /** Returns the path of a link that signs an account in once. */
  public static String of(BeanFactory beans, String district, String login) {
    Accounts accounts = beans.getBean(Accounts.class);
    return DistrictScope.call(
        district,
        () -> {
          long account = accounts.find(login).orElseThrow().id();
          return "/sign-in/once/" + accounts.makeLink(account);
        });
  }
}

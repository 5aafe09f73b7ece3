package org.duixian.sample;

import org.duixian.access.AccountRole;
import org.duixian.access.Districts;
import org.duixian.organisation.Reporters;
import org.springframework.stereotype.Component;

/** The accounts of those who write in the sample year; none has a password. */
@Component
record YearPeople(Districts districts, Reporters reporters) {

  void load(Cast cast) {
    for (Entry account : cast.file().entries("accounts")) {
      AccountRole role = SampleDistrict.role(account.text("role"));
      String unit =
          account.optional("unit").orElseGet(() -> cast.standing(account.text("of")).name());
      long id =
          districts.openAccount(
              cast.district(),
              account.text("login"),
              cast.name(account.text("person")),
              role,
              unit,
              true);
      if (role == AccountRole.UNIT) {
        reporters.assign(id, cast.unit(account.text("of")));
      }
    }
  }
}

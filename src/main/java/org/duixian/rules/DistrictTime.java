package org.duixian.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.duixian.access.CurrentMember;
import org.duixian.kernel.TimeRule;
import org.duixian.site.DeclaredTime;
import org.springframework.stereotype.Component;

/** Hands the district's time rule to the ruler of the year. */
@Component
record DistrictTime(DistrictRules rules) implements DeclaredTime {

  @Override
  public TimeRule on(LocalDate day) {
    return CurrentMember.get()
        .map(member -> rules.on(day).progress().time())
        .orElse(TimeRule.STANDARD);
  }

  @Override
  public Optional<String> page() {
    return Optional.of("/rules");
  }
}

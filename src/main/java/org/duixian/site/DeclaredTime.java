package org.duixian.site;

import java.time.LocalDate;
import java.util.Optional;
import org.duixian.kernel.TimeRule;

/** How the visitor's district counts time; the module of the declared rules answers. */
public interface DeclaredTime {

  /** What holds while nobody declares anything. */
  DeclaredTime STANDARD =
      new DeclaredTime() {
        @Override
        public TimeRule on(LocalDate day) {
          return TimeRule.STANDARD;
        }

        @Override
        public Optional<String> page() {
          return Optional.empty();
        }
      };

  /** Returns the rule that holds on a day. */
  TimeRule on(LocalDate day);

  /** Returns the path of the page that shows the rules, empty if there is none. */
  Optional<String> page();
}

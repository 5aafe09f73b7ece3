package org.duixian.declaration;

import java.time.LocalDate;
import org.duixian.declaration.FieldValue.OnDay;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;

/** How values of a field are kept. */
public enum Storage {
  TEXT("t"),
  WHOLE("n"),
  DAY("d");

  private final String column;

  Storage(String column) {
    this.column = column;
  }

  /** Returns the column of index rows that holds them. */
  public String column() {
    return column;
  }

  /** Reads what {@link FieldValue#written} wrote. */
  public FieldValue read(String written) {
    return switch (this) {
      case TEXT -> new Words(written);
      case DAY -> new OnDay(LocalDate.parse(written));
      case WHOLE -> {
        int typed = written.indexOf('|');
        yield typed < 0
            ? new Whole(Long.parseLong(written))
            : new Whole(Long.parseLong(written.substring(0, typed)), written.substring(typed + 1));
      }
    };
  }
}

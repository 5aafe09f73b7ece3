package org.duixian.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a number came from. Each kind has a badge of one character and the address of a page that
 * shows the lineage in full; the module that owns the kind answers there.
 */
public sealed interface Source {

  /** Returns the path of the lineage page, such as {@code /source/statement/17}. */
  String path();

  /** Returns the badge character: 文, 算, 填 or 缺. */
  String badge();

  /** A sentence of a document: the statement that was read there, by its number. */
  record Sentence(long statement) implements Source {
    @Override
    public String path() {
      return "/source/statement/" + statement;
    }

    @Override
    public String badge() {
      return "文";
    }
  }

  /**
   * A count of things under a filter.
   *
   * @param register what is counted, such as {@code tasks} or {@code statements}
   * @param query the filter as the query string of the list that shows the same things
   */
  record Count(String register, String query) implements Source {
    @Override
    public String path() {
      return "/source/count/" + encode(register) + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String badge() {
      return "算";
    }
  }

  /**
   * A value that a person typed.
   *
   * @param record the kind of record it stands in, such as {@code task}
   * @param id the record's number
   * @param field the field's name
   */
  record Typed(String record, long id, String field) implements Source {
    @Override
    public String path() {
      return "/source/typed/" + encode(record) + "/" + id + "/" + encode(field);
    }

    @Override
    public String badge() {
      return "填";
    }
  }

  /**
   * A value computed by a rule.
   *
   * @param rule the rule's name, such as {@code time-progress}
   * @param key what it was computed for, such as {@code 2025-10}
   */
  record Computed(String rule, String key) implements Source {
    @Override
    public String path() {
      return "/source/computed/" + encode(rule) + "/" + encode(key);
    }

    @Override
    public String badge() {
      return "算";
    }
  }

  /**
   * A figure of a closed round's snapshot.
   *
   * @param id the result's number
   * @param field the figure's name, such as {@code actual}
   * @param badge where the figure came from, one character
   */
  record Result(long id, String field, String badge) implements Source {
    @Override
    public String path() {
      return "/source/result/" + id + "/" + encode(field);
    }
  }

  /**
   * A recorded value of an indicator.
   *
   * @param observation its number
   * @param badge how it came in: 文, 填, 库 or 算
   */
  record Observed(long observation, String badge) implements Source {
    @Override
    public String path() {
      return "/source/observation/" + observation;
    }
  }

  /**
   * A value of an indicator that was worked out: by its formula, or from its units or months.
   *
   * @param indicator number of the indicator
   * @param unit number of the unit it is the value of
   * @param kind sort of value, such as {@code ACTUAL}
   * @param period code of the period, such as {@code 2025-05}
   */
  record Formula(long indicator, long unit, String kind, String period) implements Source {
    @Override
    public String path() {
      return "/source/formula/" + indicator + "/" + unit + "/" + kind + "/" + period;
    }

    @Override
    public String badge() {
      return "算";
    }
  }

  /**
   * A value that the district has declared for its rules, such as the step from green to amber.
   *
   * @param version the declaration's number, 0 for what the product comes with
   * @param field the value's name
   */
  record Rule(long version, String field) implements Source {
    @Override
    public String path() {
      return "/source/rule/" + version + "/" + encode(field);
    }

    @Override
    public String badge() {
      return "填";
    }
  }

  /**
   * A figure as everybody may read it without signing in.
   *
   * @param paper number of the published paper
   * @param place where its lineage stands below the paper, such as {@code source/4021/actual}
   * @param badge where the figure came from, one character
   */
  record Published(long paper, String place, String badge) implements Source {
    @Override
    public String path() {
      return "/portal/" + paper + "/" + place;
    }
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

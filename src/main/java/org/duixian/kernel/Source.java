package org.duixian.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a number came from. Each kind has a badge of one character and the address of a page that
 * shows the lineage in full; the module that owns the kind answers there.
 */
public sealed interface Source {

  /** Returns the path of the lineage page, such as {@code /source/statement/17}. */
  String path();

  /** Returns the badge character: 文, 算, 填 or 缺. */
  String badge();

  /**
   * Returns what the number measures, as one word in lower case, such as {@code completion} or
   * {@code tasks}; the words under {@code subject.} tell it to whoever hears the page.
   */
  String subject();

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

    @Override
    public String subject() {
      return "statement";
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

    @Override
    public String subject() {
      return register;
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

    @Override
    public String subject() {
      return word(field).isEmpty() ? record : word(field);
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

    @Override
    public String subject() {
      return word(key).isEmpty() ? rule : word(key);
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

    @Override
    public String subject() {
      return field;
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

    @Override
    public String subject() {
      return "observation";
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

    @Override
    public String subject() {
      return kind.toLowerCase(Locale.ROOT);
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

    @Override
    public String subject() {
      return "rule";
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

    @Override
    public String subject() {
      return word(place);
    }
  }

  /**
   * The word at the end of a key, such as {@code lag} of {@code 17-lag}; empty if there is none.
   */
  private static String word(String key) {
    String path = key.replaceFirst("\\?.*", "");
    return path.replaceFirst(".*[^A-Za-z_-]-*", "").toLowerCase(Locale.ROOT);
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

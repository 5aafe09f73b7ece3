package org.duixian.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duixian.declaration.FieldType;
import org.duixian.kernel.Label;

/** The traits that shipped registers name, as far as a declaration asks for them. */
final class ShippedTraits {

  static final Class<?>[] ALL = {
    Investment.class,
    Obstacle.class,
    Responsibility.class,
    Schedule.class,
    Factor.class,
    Place.class,
    Review.class
  };

  private ShippedTraits() {}

  record Investment() implements Trait {
    @Override
    public String code() {
      return "investment";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }
  }

  record Obstacle() implements Trait {
    @Override
    public String code() {
      return "obstacle";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }

    @Override
    public List<Fact> facts(Map<String, Object> parameters) {
      return List.of(new Fact("open", label(), new FieldType.Count(0, null)));
    }

    @Override
    public Set<String> checks() {
      return Set.of("none-open");
    }
  }

  record Responsibility() implements Trait {
    @Override
    public String code() {
      return "responsibility";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }
  }

  record Schedule() implements Trait {
    @Override
    public String code() {
      return "schedule";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }
  }

  record Factor() implements Trait {
    @Override
    public String code() {
      return "factor";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }

    @Override
    public List<Fact> facts(Map<String, Object> parameters) {
      return List.of(new Fact("signs", label(), new FieldType.Text(200)));
    }
  }

  record Place() implements Trait {
    @Override
    public String code() {
      return "place";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }
  }

  record Review() implements Trait {
    @Override
    public String code() {
      return "review";
    }

    @Override
    public Label label() {
      return Label.of(code());
    }
  }
}

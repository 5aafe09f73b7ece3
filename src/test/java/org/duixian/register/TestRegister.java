package org.duixian.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.declaration.FieldValue;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.organisation.Reporters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of projects in a district of its own, as a test fills it. */
public final class TestRegister implements AutoCloseable {

  private static final Class<?>[] OWN = {
    ItemWork.class,
    ItemKeeping.class,
    ItemDeeds.class,
    ItemWrites.class,
    ItemGrams.class,
    ItemHistory.class,
    Items.class,
    ItemAccess.class,
    Tallies.class,
    Traits.class,
    Registers.class,
    Reporters.class
  };

  public final TestServices services;

  /** Starts the services of registers with others beside. */
  public TestRegister(String now, Class<?>... others) {
    services =
        new TestServices(
            now, Stream.concat(Stream.of(OWN), Stream.of(others)).toArray(Class<?>[]::new));
  }

  /** A district in which the office is signed in. */
  public final class Place {

    public final TestDistrict district = TestDistrict.open(services.get(JdbcClient.class));
    public final Register projects;
    public final ItemWork work = services.get(ItemWork.class);

    Place() {
      district.signIn(AccountRole.OFFICE);
      projects = services.get(Registers.class).get("project");
    }

    /** Opens a project on a day. */
    public Item open(String title, long lead, long yuan, LocalDate day) {
      Map<String, FieldValue> values =
          Map.of(
              "title", new Words(title),
              "lead", new Whole(lead),
              "amount", new Whole(yuan * 100),
              "sector", new Words("industry"),
              "level", new Words("city"),
              "content", new Words("示例厂房一座"));
      return work.open(projects, List.of(new ItemWork.NewItem(values, true)), day).getFirst();
    }

    /** Takes a project through a passage on a day. */
    public Item pass(Item item, String passage, LocalDate day) {
      return work.pass(
              projects,
              passage,
              List.of(new ItemWork.Seen(item.id(), item.version())),
              new ItemWork.Word(day, "示例", "示例会纪〔2025〕3号"))
          .getFirst();
    }

    /** Changes one field of a project. */
    public Item change(Item item, String field, @Nullable FieldValue value) {
      Map<String, @Nullable FieldValue> values = new HashMap<>();
      values.put(field, value);
      return work.change(projects, new ItemWork.Change(item.id(), item.version(), values), "示例");
    }

    /** Takes back the last passage of a project. */
    public Item back(Item item) {
      return services
          .get(ItemDeeds.class)
          .back(projects, new ItemWork.Seen(item.id(), item.version()), "示例");
    }

    /** Returns the ids of all projects. */
    public List<Long> ids() {
      return new ArrayList<>(
          services
              .get(JdbcClient.class)
              .sql("select id from item where district = :district order by id")
              .param("district", district.code)
              .query(Long.class)
              .list());
    }
  }

  public Place open() {
    return new Place();
  }

  public <T> T get(Class<T> service) {
    return services.get(service);
  }

  @Override
  public void close() throws Exception {
    TestDistrict.leave();
    services.close();
  }
}

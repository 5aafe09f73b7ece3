package org.duixian;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.duixian.database.TestDatabase;
import org.duixian.exchange.OutsideWorld;
import org.duixian.kernel.SampleClock;
import org.duixian.sample.LoadedYear;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What a program under test stands in: its database, its day, the robot and the mail server. */
public final class Surroundings
    implements ApplicationContextInitializer<ConfigurableApplicationContext>,
        TestExecutionListener {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    Map<String, Object> settings = new HashMap<>(OutsideWorld.settings());
    // A test runs the jobs that it means; none comes in between by itself.
    settings.put("duixian.jobs", "false");
    database.register((name, value) -> settings.put(name, value.get()));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("surroundings", settings));
    context.getBeanFactory().registerSingleton("testDatabase", database);
    context.getBeanFactory().addBeanPostProcessor(new FixedDay());
  }

  @Override
  public void beforeTestClass(TestContext test) {
    ApplicationContext context = test.getApplicationContext();
    LoadedYear.await(context);
    context.getBean(TestDatabase.class).restore(context);
  }

  /** Lets the program's clock go on from a morning, so that no test meets midnight. */
  private static final class FixedDay implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      if (!(bean instanceof SampleClock)) {
        return bean;
      }
      Instant morning = RunningProduct.TODAY.atTime(10, 0).atZone(ZONE).toInstant();
      Clock system = Clock.system(ZONE);
      return new SampleClock(Clock.offset(system, Duration.between(system.instant(), morning)));
    }
  }
}

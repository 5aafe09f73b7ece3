package org.duixian;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.ServerSocket;
import org.duixian.access.Districts;
import org.duixian.database.DatabaseAhead;
import org.duixian.database.DatabaseSettings;
import org.duixian.database.DatabaseUnavailable;
import org.duixian.database.DistrictScope;
import org.duixian.organisation.Organisation;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Serves the pages until it is stopped; what prevents it is said in one line, status 2. */
record Serving(StartWords words) {

  private static final int REFUSED = 2;
  private static final String AHEAD_OF_TIME = "spring.aot.processing";

  void start() {
    quieten();
    SpringApplication application = new SpringApplication(Duixian.class);
    if (Boolean.getBoolean(AHEAD_OF_TIME)) {
      // The build only looks at the wiring; there is nothing to open.
      application.run();
      return;
    }
    openDatabase();
    SpringApplication.getShutdownHandlers().add(DatabaseAhead::close);
    ApplicationContext context = application.run();
    welcome(context);
  }

  /** The database opens before Spring has set the levels of the log. */
  static void quieten() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
    }
  }

  private void openDatabase() {
    try {
      DatabaseSettings settings = DatabaseSettings.fromEnvironment();
      requireFree(settings.port());
      DatabaseAhead.open(settings, this::refuse);
    } catch (DatabaseUnavailable e) {
      refuse(e);
    }
  }

  private void requireFree(int port) {
    try {
      new ServerSocket(port).close();
    } catch (IOException taken) {
      end(words.of("start.port-taken", Integer.toString(port)));
    }
  }

  private void refuse(Throwable reason) {
    if (reason instanceof DatabaseUnavailable known) {
      end(known.sentence(words.language()));
    }
    reason.printStackTrace(words.err());
    Runtime.getRuntime().halt(REFUSED);
  }

  /** Ends at once: Spring may be in the middle of its start, and there is nothing to save yet. */
  private void end(String sentence) {
    words.err().println(sentence);
    words.err().flush();
    Runtime.getRuntime().halt(REFUSED);
  }

  private void welcome(ApplicationContext context) {
    String address =
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port", "");
    words.out().println(words.of("start.running", address + "/"));
    String district = context.getEnvironment().getRequiredProperty("duixian.district");
    Districts districts = context.getBean(Districts.class);
    if (districts.name(district).isEmpty()) {
      // Not the sample's district: it begins empty, with an administrator to sign in.
      String name = context.getEnvironment().getProperty("DUIXIAN_DISTRICT_NAME", district);
      districts.open(district, name, false);
      DistrictScope.run(district, () -> context.getBean(Organisation.class).addDistrict(name));
    }
    String link = address + districts.administratorLink(district);
    words.out().println(words.of("start.sign-in-link", link));
  }
}

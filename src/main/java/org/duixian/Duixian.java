package org.duixian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Entry: serves the pages. */
@SpringBootApplication
@Modulithic(systemName = "Duixian")
public class Duixian {

  /** Starts the program with the arguments of the command line. */
  public static void main(String[] arguments) {
    SpringApplication.run(Duixian.class, arguments);
  }
}

package org.duixian;

import org.duixian.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Entry: serves the pages, or runs a command. */
@SpringBootApplication
@Modulithic(systemName = "Duixian")
public class Duixian {

  /** Starts the program with the arguments of the command line; without any it serves. */
  public static void main(String[] arguments) {
    if (arguments.length == 0 || arguments[0].equals("run")) {
      new Serving(StartWords.here()).start();
    } else {
      Serving.quieten();
      quieten();
      System.exit(Commands.run(arguments));
    }
  }

  /** A command says in one line what it could not read; PDFBox would add its own lines to that. */
  private static void quieten() {
    String logging = "org.apache.commons.logging.";
    System.setProperty(logging + "LogFactory", logging + "impl.LogFactoryImpl");
    System.setProperty(logging + "Log", logging + "impl.NoOpLog");
  }
}

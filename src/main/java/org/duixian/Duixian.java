package org.duixian;

import java.util.List;
import org.duixian.command.Commands;
import org.duixian.command.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Entry: serves the pages, or runs a command. */
@SpringBootApplication
@Modulithic(systemName = "Duixian")
public class Duixian {

  /** Starts the program with the arguments of the command line; without any it serves. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.here();
    if (arguments.length == 0 || arguments[0].equals("run")) {
      new Serving(terminal).start();
    } else {
      System.exit(Commands.run(terminal, List.of(arguments)));
    }
  }
}

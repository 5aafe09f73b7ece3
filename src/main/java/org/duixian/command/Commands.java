package org.duixian.command;

import java.util.List;

/** The commands by name; each gives the exit status, 0 when all went well and 2 when not. */
public final class Commands {

  private static final int REFUSED = 2;

  private Commands() {}

  /** Runs the command that the first argument names. */
  public static int run(Terminal terminal, List<String> arguments) {
    String command = arguments.isEmpty() ? "help" : arguments.getFirst();
    return switch (command) {
      case "help", "--help", "-h" -> help(terminal);
      default -> unknown(terminal, command);
    };
  }

  private static int help(Terminal terminal) {
    terminal.out().println(terminal.words("command.help"));
    return 0;
  }

  private static int unknown(Terminal terminal, String command) {
    terminal.err().println(terminal.words("command.unknown", command));
    return REFUSED;
  }
}

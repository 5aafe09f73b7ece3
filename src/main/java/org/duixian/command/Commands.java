package org.duixian.command;

import java.util.List;
import java.util.Map;
import org.duixian.database.DatabaseSettings;

/** What {@code duixian} does on the command line, by the first word. */
public final class Commands {

  private static final Map<String, Command> COMMANDS =
      Map.of(
          "read", new ReadCommand(),
          "match", new MatchCommand(),
          "verify", new VerifyCommand(DatabaseSettings::fromEnvironment),
          "help", new HelpCommand());

  private Commands() {}

  /**
   * Runs the command the first word names, {@code help} without one, and returns the exit status.
   */
  public static int run(String[] arguments) {
    return run(arguments, Terminal.standard());
  }

  static int run(String[] arguments, Terminal terminal) {
    if (arguments.length == 0) {
      return new HelpCommand().run(List.of(), terminal);
    }
    Command command = COMMANDS.get(arguments[0]);
    if (command == null) {
      terminal.complain(terminal.words("command.unknown", arguments[0]));
      return Command.FAILED;
    }
    return command.run(List.of(arguments).subList(1, arguments.length), terminal);
  }
}

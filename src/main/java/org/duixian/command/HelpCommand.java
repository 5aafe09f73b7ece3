package org.duixian.command;

import java.util.List;

/** Explains every command. */
final class HelpCommand implements Command {

  private static final List<String> NAMES =
      List.of("run", "test", "read", "match", "verify", "bench", "help");

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    terminal.say(terminal.words("command.help"));
    for (String name : NAMES) {
      terminal.say("");
      terminal.say(terminal.words("command." + name + ".usage"));
      terminal.say("    " + terminal.words("command." + name + ".does"));
    }
    return DONE;
  }
}

package org.duixian.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command over files is told: {@code FILE… --out DIR} and flags.
 *
 * @param out the folder that its results are written to; it is there
 */
record FileOptions(List<Path> files, Path out, Set<String> flags) {

  /**
   * Returns what the arguments say, the folder made where it was not there; null when they cannot
   * be followed, and the terminal says why.
   *
   * @param usage key of the words that tell how to call the command
   */
  static @Nullable FileOptions of(
      List<String> arguments, Set<String> knownFlags, String usage, Terminal terminal) {
    FileOptions options = parsed(arguments, knownFlags);
    if (options == null || options.files.isEmpty()) {
      terminal.complain(terminal.words(usage));
      return null;
    }
    try {
      Files.createDirectories(options.out);
    } catch (IOException e) {
      terminal.complain(terminal.words("command.read.no-folder", options.out));
      return null;
    }
    return options;
  }

  private static @Nullable FileOptions parsed(List<String> arguments, Set<String> knownFlags) {
    List<Path> files = new ArrayList<>();
    Set<String> flags = new HashSet<>();
    Path out = Path.of("");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (knownFlags.contains(argument)) {
        flags.add(argument);
      } else if (argument.equals("--out") && i + 1 < arguments.size()) {
        out = Path.of(arguments.get(++i));
      } else if (argument.startsWith("--")) {
        return null;
      } else {
        files.add(Path.of(argument));
      }
    }
    return new FileOptions(files, out, flags);
  }
}

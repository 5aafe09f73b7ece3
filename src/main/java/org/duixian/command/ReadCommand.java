package org.duixian.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.duixian.reader.name.NameReader;

/** {@code read FILE… --out DIR [--explain]}: rows of figures and tasks for each file. */
final class ReadCommand implements Command {

  private static final String EXPLAIN = "--explain";
  private static final NameReader NAMES = new NameReader();

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    FileOptions options =
        FileOptions.of(arguments, Set.of(EXPLAIN), "command.read.usage", terminal);
    if (options == null) {
      return FAILED;
    }
    int failures =
        FilePass.over(
                options.files(), terminal, (name, text) -> write(name, text, options, terminal))
            .failures();
    return failures == 0 ? DONE : FAILED;
  }

  /** Reads one text and writes its rows; returns the name they are written under. */
  private static String write(String name, String text, FileOptions options, Terminal terminal)
      throws IOException {
    Reading reading = Reader.standard().read(text);
    ReadingFiles.write(reading, NAMES.read(text), options.out(), name);
    if (options.flags().contains(EXPLAIN)) {
      terminal.say(Explanation.of(name, reading));
    }
    return name;
  }
}

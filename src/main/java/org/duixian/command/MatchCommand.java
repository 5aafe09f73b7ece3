package org.duixian.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.duixian.reader.Reader;
import org.duixian.reader.continuity.Continuity;
import org.duixian.reader.continuity.ContinuityReader;
import org.duixian.reader.continuity.YearDocument;

/**
 * {@code match FILE… --out DIR [--explain]}: what each year promised against what the next says of
 * it.
 */
final class MatchCommand implements Command {

  private static final String EXPLAIN = "--explain";

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    FileOptions options =
        FileOptions.of(arguments, Set.of(EXPLAIN), "command.match.usage", terminal);
    if (options == null) {
      return FAILED;
    }
    FilePass.Outcome<YearDocument> read =
        FilePass.over(
            options.files(),
            terminal,
            (name, text) -> new YearDocument(name, text, Reader.standard().read(text)));
    try {
      Continuity found = new ContinuityReader().match(read.done());
      MatchFiles.write(found, options.out(), terminal);
      if (options.flags().contains(EXPLAIN)) {
        terminal.say(Explanation.of(found));
      }
    } catch (IOException e) {
      terminal.complain(terminal.words("command.match.not-written", options.out()));
      return FAILED;
    }
    return read.failures() == 0 ? DONE : FAILED;
  }
}

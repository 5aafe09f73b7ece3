package org.duixian.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.duixian.document.extract.Extraction;
import org.duixian.document.extract.TextExtractor;

/** Takes the text out of the files that a command is given. */
final class FileTexts {

  /** The text of a file, or a line that says why there is none. */
  sealed interface Answer {
    /** What stands in the file. */
    record Text(String text) implements Answer {}

    /** Why it could not be read. */
    record Trouble(String line) implements Answer {}
  }

  private FileTexts() {}

  static Answer of(Path file, Terminal terminal) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new Answer.Trouble(terminal.words("command.read.missing", file));
    }
    if (Files.size(file) > TextExtractor.MAX_BYTES) {
      return new Answer.Trouble(terminal.words("command.read.TOO_LARGE", file));
    }
    Extraction extraction =
        TextExtractor.extract(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    return switch (extraction) {
      case Extraction.Refused refused ->
          new Answer.Trouble(terminal.words("command.read." + refused.reason(), file));
      case Extraction.Extracted extracted -> new Answer.Text(extracted.text());
    };
  }

  /** Returns the file's name without its ending. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Files of the same name from several folders must not overwrite each other. */
  static String unique(String stem, Map<String, Integer> names) {
    int count = names.merge(stem, 1, Integer::sum);
    return count == 1 ? stem : unique(stem + "-" + count, names);
  }
}

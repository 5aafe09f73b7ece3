package org.duixian.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.jspecify.annotations.Nullable;

/** {@code read FILE… --out DIR [--explain]}: rows of figures and tasks for each file. */
final class ReadCommand implements Command {

  private record Options(List<Path> files, Path out, boolean explain) {}

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Options options = options(arguments);
    if (options == null || options.files().isEmpty()) {
      terminal.complain(terminal.words("command.read.usage"));
      return FAILED;
    }
    try {
      Files.createDirectories(options.out());
    } catch (IOException e) {
      terminal.complain(terminal.words("command.read.no-folder", options.out()));
      return FAILED;
    }
    return readAll(options, terminal);
  }

  private static @Nullable Options options(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    Path out = Path.of("");
    boolean explain = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--explain")) {
        explain = true;
      } else if (argument.equals("--out") && i + 1 < arguments.size()) {
        out = Path.of(arguments.get(++i));
      } else if (argument.startsWith("--")) {
        return null;
      } else {
        files.add(Path.of(argument));
      }
    }
    return new Options(files, out, explain);
  }

  /** Files are read side by side; what is said of them comes in their order. */
  private static int readAll(Options options, Terminal terminal) {
    List<Future<@Nullable String>> answers = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    int failures = 0;
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Path file : options.files()) {
        String name = FileTexts.unique(FileTexts.stem(file), names);
        answers.add(pool.submit(() -> readOne(file, name, options, terminal)));
      }
      for (int i = 0; i < answers.size(); i++) {
        String trouble = trouble(answers.get(i), options.files().get(i), terminal);
        if (trouble != null) {
          failures++;
          terminal.complain(trouble);
        }
        terminal.progress(i + 1, answers.size());
      }
    }
    return failures == 0 ? DONE : FAILED;
  }

  private static @Nullable String trouble(
      Future<@Nullable String> answer, Path file, Terminal terminal) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return terminal.words("command.read.interrupted", file);
    } catch (ExecutionException e) {
      return terminal.words("command.read.failed", file, String.valueOf(e.getCause()));
    }
  }

  /** Reads one file and writes its rows; returns a line that says what went wrong, or null. */
  private static @Nullable String readOne(
      Path file, String name, Options options, Terminal terminal) throws IOException {
    return switch (FileTexts.of(file, terminal)) {
      case FileTexts.Answer.Trouble trouble -> trouble.line();
      case FileTexts.Answer.Text text -> {
        Reading reading = Reader.standard().read(text.text());
        ReadingFiles.write(reading, options.out(), name);
        if (options.explain()) {
          terminal.say(Explanation.of(name, reading));
        }
        yield null;
      }
    };
  }
}

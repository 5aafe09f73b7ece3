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
import org.duixian.reader.continuity.ContinuityReader;
import org.duixian.reader.continuity.YearDocument;
import org.jspecify.annotations.Nullable;

/** {@code match FILE… --out DIR}: what each year promised against what the next says of it. */
final class MatchCommand implements Command {

  private record Options(List<Path> files, Path out) {}

  private sealed interface Read {
    record Done(YearDocument document) implements Read {}

    record Trouble(String line) implements Read {}
  }

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    Options options = options(arguments);
    if (options == null || options.files().isEmpty()) {
      terminal.complain(terminal.words("command.match.usage"));
      return FAILED;
    }
    try {
      Files.createDirectories(options.out());
    } catch (IOException e) {
      terminal.complain(terminal.words("command.read.no-folder", options.out()));
      return FAILED;
    }
    List<YearDocument> documents = new ArrayList<>();
    int failures = readAll(options.files(), documents, terminal);
    try {
      MatchFiles.write(new ContinuityReader().match(documents), options.out(), terminal);
    } catch (IOException e) {
      terminal.complain(terminal.words("command.match.not-written", options.out()));
      return FAILED;
    }
    return failures == 0 ? DONE : FAILED;
  }

  private static @Nullable Options options(List<String> arguments) {
    List<Path> files = new ArrayList<>();
    Path out = Path.of("");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--out") && i + 1 < arguments.size()) {
        out = Path.of(arguments.get(++i));
      } else if (argument.startsWith("--")) {
        return null;
      } else {
        files.add(Path.of(argument));
      }
    }
    return new Options(files, out);
  }

  /** Files are read side by side; returns how many could not be. */
  private static int readAll(List<Path> files, List<YearDocument> documents, Terminal terminal) {
    List<Future<Read>> answers = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    int failures = 0;
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Path file : files) {
        String name = FileTexts.unique(FileTexts.stem(file), names);
        answers.add(pool.submit(() -> readOne(file, name, terminal)));
      }
      for (int i = 0; i < answers.size(); i++) {
        switch (answer(answers.get(i), files.get(i), terminal)) {
          case Read.Done done -> documents.add(done.document());
          case Read.Trouble trouble -> {
            failures++;
            terminal.complain(trouble.line());
          }
        }
        terminal.progress(i + 1, answers.size());
      }
    }
    return failures;
  }

  private static Read readOne(Path file, String name, Terminal terminal) throws IOException {
    return switch (FileTexts.of(file, terminal)) {
      case FileTexts.Answer.Trouble trouble -> new Read.Trouble(trouble.line());
      case FileTexts.Answer.Text text ->
          new Read.Done(new YearDocument(name, text.text(), Reader.standard().read(text.text())));
    };
  }

  private static Read answer(Future<Read> answer, Path file, Terminal terminal) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Read.Trouble(terminal.words("command.read.interrupted", file));
    } catch (ExecutionException e) {
      return new Read.Trouble(
          terminal.words("command.read.failed", file, String.valueOf(e.getCause())));
    }
  }
}

package org.duixian.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goes over files side by side; what is said of them comes in their order. */
final class FilePass {

  /** What is done with the text of one file, under a name that no other file of the pass has. */
  interface Work<T> {
    T on(String name, String text) throws IOException;
  }

  /**
   * What came of a pass.
   *
   * @param done the results of the files that could be read, in their order
   */
  record Outcome<T>(List<T> done, int failures) {}

  private sealed interface Answer<T> {
    record Done<T>(T result) implements Answer<T> {}

    record Trouble<T>(String line) implements Answer<T> {}
  }

  private FilePass() {}

  static <T> Outcome<T> over(List<Path> files, Terminal terminal, Work<T> work) {
    List<Future<Answer<T>>> answers = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    List<T> done = new ArrayList<>();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Path file : files) {
        String name = FileTexts.unique(FileTexts.stem(file), names);
        answers.add(pool.submit(() -> one(file, name, terminal, work)));
      }
      for (int i = 0; i < answers.size(); i++) {
        switch (awaited(answers.get(i), files.get(i), terminal)) {
          case Answer.Done<T>(T result) -> done.add(result);
          case Answer.Trouble<T>(String line) -> terminal.complain(line);
        }
        terminal.progress(i + 1, answers.size());
      }
    }
    return new Outcome<>(done, files.size() - done.size());
  }

  private static <T> Answer<T> one(Path file, String name, Terminal terminal, Work<T> work)
      throws IOException {
    return switch (FileTexts.of(file, terminal)) {
      case FileTexts.Answer.Trouble trouble -> new Answer.Trouble<>(trouble.line());
      case FileTexts.Answer.Text text -> new Answer.Done<>(work.on(name, text.text()));
    };
  }

  private static <T> Answer<T> awaited(Future<Answer<T>> answer, Path file, Terminal terminal) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Trouble<>(terminal.words("command.read.interrupted", file));
    } catch (ExecutionException e) {
      return new Answer.Trouble<>(
          terminal.words("command.read.failed", file, String.valueOf(e.getCause())));
    }
  }
}

package org.duixian.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duixian.reader.Commitment;
import org.duixian.reader.Reader;
import org.duixian.reader.Shared;
import org.duixian.reader.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On labelled documents the commitments reach the agreed score. */
class TaskScoreTests {

  @ParameterizedTest
  @CsvSource({"001_a0afb2e4080a8293, 001", "000_4f38433308c20361, 000"})
  void reachesTheAgreedScore(String document, String labels) throws IOException {
    List<Span> wanted = labelled(Shared.file("gold/" + labels + ".tasks.jsonl"));
    String text = Shared.text(Shared.file("seeds/" + document + ".txt"));
    List<Span> found = Reader.standard().read(text).tasks().stream().map(Commitment::span).toList();

    assertThat(2.0 * hits(wanted, found) / (wanted.size() + found.size()))
        .isGreaterThanOrEqualTo(0.85);
  }

  private static List<Span> labelled(Path file) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = new ObjectMapper().readTree(line);
      spans.add(new Span(row.get("start").asInt(), row.get("end").asInt()));
    }
    return spans;
  }

  private record Candidate(int wanted, int found, double shared) {}

  /** Pairs by the share of what both cover, best first, each span once; half is enough. */
  private static int hits(List<Span> wanted, List<Span> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int k = 0; k < found.size(); k++) {
        double shared = shared(wanted.get(i), found.get(k));
        if (shared >= 0.5) {
          candidates.add(new Candidate(i, k, shared));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::shared).reversed());
    Set<Integer> left = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    int hits = 0;
    for (Candidate c : candidates) {
      if (!left.contains(c.wanted()) && !right.contains(c.found())) {
        left.add(c.wanted());
        right.add(c.found());
        hits++;
      }
    }
    return hits;
  }

  private static double shared(Span a, Span b) {
    int both = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return both <= 0
        ? 0
        : (double) both / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()));
  }
}

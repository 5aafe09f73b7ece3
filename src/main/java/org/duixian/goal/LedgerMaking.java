package org.duixian.goal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.change.ChangeLog;
import org.duixian.change.Subject;
import org.duixian.database.DistrictSql;
import org.duixian.document.Document;
import org.duixian.document.Documents;
import org.duixian.document.Statement;
import org.duixian.document.StatementState;
import org.duixian.document.Statements;
import org.duixian.kernel.NotFound;
import org.duixian.reader.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the ledger of a year from what was confirmed in a report. A second run adds only the
 * sentences that have no task yet.
 */
@Service
public class LedgerMaking {

  /** What a run has added, and how many confirmed commitments had their task before. */
  public record Made(int tasks, int targets, int proposals, int goals, int before) {}

  private final Documents documents;
  private final Statements statements;
  private final GoalFrames frames;
  private final TaskWrites writes;
  private final UnitProposals proposals;
  private final StatementLeads leads;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final DistrictSql jdbc;

  LedgerMaking(
      Documents documents,
      Statements statements,
      GoalFrames frames,
      TaskWrites writes,
      UnitProposals proposals,
      StatementLeads leads,
      ChangeLog changes,
      AuditTrail audit,
      DistrictSql jdbc) {
    this.documents = documents;
    this.statements = statements;
    this.frames = frames;
    this.writes = writes;
    this.proposals = proposals;
    this.leads = leads;
    this.changes = changes;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /** Makes tasks from the confirmed commitments of one document of the year. */
  @Transactional
  public Made make(int year, long documentId, String frameName) {
    String district = CurrentMember.district();
    Document document = documents.find(documentId).orElseThrow(NotFound::new);
    if (document.year() == null || document.year() != year) {
      throw new GoalRefusal(GoalRefusal.Code.NOT_OF_YEAR, String.valueOf(year));
    }
    frames.open(year, CommitmentHeadings.frameName(documents.text(documentId), frameName));
    int number = writes.nextNumber(year);
    Set<Long> known = knownStatements(year);
    Map<Long, List<Statement>> targets = targets(year);
    Goals goals = new Goals(district, year, documentId);
    UnitProposals.Proposer proposer = proposals.of().proposer();
    Map<Long, Long> assigned = leads.assigned(documentId);
    SequencedMap<String, Map<String, Long>> made = new LinkedHashMap<>();
    int withTarget = 0;
    int proposed = 0;
    int before = 0;
    for (Statement commitment : commitments(year, documentId)) {
      if (known.contains(commitment.id())) {
        before++;
        continue;
      }
      @Nullable Statement target = first(targets.getOrDefault(commitment.id(), List.of()));
      TaskContent content =
          led(
              content(commitment, target, goals.of(commitment)).proposed(proposer.of(commitment)),
              assigned.get(commitment.id()));
      long id =
          writes.add(
              year,
              number++,
              content,
              new TaskWrites.Origin(
                  null, commitment.id(), target == null ? null : target.id(), document.sample()));
      made.put(String.valueOf(id), Map.of("statement", commitment.id()));
      withTarget += target == null ? 0 : 1;
      proposed += content.assignment() == AssignmentState.PROPOSED ? 1 : 0;
    }
    keep(made);
    return new Made(made.size(), withTarget, proposed, goals.added, before);
  }

  private void keep(SequencedMap<String, Map<String, Long>> made) {
    changes.keep(
        "task.make",
        null,
        made.entrySet().stream()
            .map(
                each ->
                    new ChangeLog.Step(
                        new Subject("task", each.getKey()), null, null, each.getValue(), null))
            .toList());
    audit.recordAll("task.make", "task", made);
  }

  private List<Statement> commitments(int year, long document) {
    return statements.confirmedTasks(year).stream()
        .filter(statement -> statement.document() == document)
        .toList();
  }

  private Map<Long, List<Statement>> targets(int year) {
    return statements.figuresOfTasks(year).stream()
        .filter(LedgerMaking::isTarget)
        .filter(figure -> figure.task() != null)
        .collect(Collectors.groupingBy(figure -> figure.task() == null ? -1L : figure.task()));
  }

  /** A confirmed promise with a number; a threshold only says what is counted. */
  static boolean isTarget(Statement figure) {
    return figure.state() == StatementState.CONFIRMED
        && figure.role() == Role.TARGET
        && !figure.threshold()
        && figure.value() != null;
  }

  private static @Nullable Statement first(List<Statement> figures) {
    return figures.stream().min(Comparator.comparingInt(Statement::start)).orElse(null);
  }

  private static TaskContent content(
      Statement commitment, @Nullable Statement target, @Nullable Long node) {
    TaskContent plain = TaskContent.titled(title(commitment.quote()), node);
    return target == null
        ? plain
        : plain.aiming(target.subject(), target.bound(), target.value(), target.unit());
  }

  /** What was assigned while reading is the office's word, whatever the text proposes. */
  private static TaskContent led(TaskContent content, @Nullable Long unit) {
    if (unit == null) {
      return content;
    }
    List<Long> others = content.coUnits().stream().filter(each -> !each.equals(unit)).toList();
    return content
        .led(AssignmentState.ASSIGNED, unit)
        .with(others, content.leader(), content.deadline());
  }

  private static String title(String quote) {
    return quote.replaceAll("\\s*[\\r\\n]+\\s*", "").replaceAll("[。；;，,]+$", "").strip();
  }

  private Set<Long> knownStatements(int year) {
    return new HashSet<>(
        jdbc.sql(
                """
                select statement from task
                where district = :district and year = :year and statement is not null
                """)
            .with("year", year)
            .list(Long.class));
  }

  /** Finds the goal of a sentence by its headings, and adds those that are not there yet. */
  private final class Goals {

    private final String district;
    private final int year;
    private final long document;
    private final Map<String, Long> bySection = new HashMap<>();
    private int added;

    Goals(String district, int year, long document) {
      this.district = district;
      this.year = year;
      this.document = document;
      for (GoalTree.Branch branch : frames.tree(year).branches()) {
        GoalNode node = branch.node();
        if (node.section() != null && node.document() != null && node.document() == document) {
          bySection.put(node.section(), node.id());
        }
      }
    }

    @Nullable Long of(Statement commitment) {
      @Nullable Long parent = null;
      for (CommitmentHeadings.Heading heading : CommitmentHeadings.of(commitment)) {
        Long known = bySection.get(heading.key());
        if (known == null) {
          known =
              frames.addNode(
                  year, parent, heading.number(), heading.title(), document, heading.key());
          bySection.put(heading.key(), known);
          added++;
        }
        parent = known;
      }
      return parent;
    }
  }
}

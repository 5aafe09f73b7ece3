package org.duixian.goal;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.duixian.access.AuditTrail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of a task's history.
 *
 * @param action what was done, such as {@code task.change}
 * @param differences old and new values by field
 */
public record TaskHistory(
    OffsetDateTime at, String who, String action, List<TaskDifference> differences) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  static TaskHistory of(AuditTrail.Entry entry) {
    List<TaskDifference> differences = new ArrayList<>();
    for (var field : JSON.readTree(entry.detail()).properties()) {
      JsonNode values = field.getValue();
      if (values.isArray() && values.size() == 2) {
        differences.add(
            new TaskDifference(field.getKey(), values.get(0).asString(), values.get(1).asString()));
      }
    }
    return new TaskHistory(entry.at(), entry.accountName(), entry.action(), differences);
  }

  /** Returns day and minute in the district's time. */
  public String when() {
    return WHEN.format(at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")));
  }

  /** Says whether this entry gave the task its target. */
  boolean setsTarget() {
    return differences.stream().anyMatch(each -> each.field().equals("target"));
  }
}

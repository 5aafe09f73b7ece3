package org.duixian.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plans of the statements that some work sends, as the role that the application has: the same
 * text with the same values, run once more under {@code explain analyze}.
 */
public final class Plans {

  private record Sent(String sql, List<ParameterSetOperation> values) {}

  /** One step of a plan: what it is, on which table, its index condition and rows it touched. */
  public record Step(String kind, String table, String condition, double rows) {}

  private final TestDatabase database;

  public Plans(TestDatabase database) {
    this.database = database;
  }

  /** Does the work and returns the steps of each statement that it sent. */
  public List<List<Step>> of(Consumer<JdbcClient> work) {
    List<Sent> sent = new ArrayList<>();
    DataSource watched =
        ProxyDataSourceBuilder.create(database.dataSource())
            .listener(
                new QueryExecutionListener() {
                  @Override
                  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                  @Override
                  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                    for (QueryInfo query : queries) {
                      sent.add(new Sent(query.getQuery(), query.getParametersList().getFirst()));
                    }
                  }
                })
            .build();
    work.accept(JdbcClient.create(watched));
    return sent.stream().map(this::explained).toList();
  }

  private List<Step> explained(Sent sent) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("explain (analyze, format json) " + sent.sql())) {
      for (ParameterSetOperation value : sent.values()) {
        value.getMethod().invoke(statement, value.getArgs());
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        List<Step> steps = new ArrayList<>();
        collect(JsonMapper.shared().readTree(row.getString(1)).get(0).get("Plan"), steps);
        return steps;
      }
    } catch (SQLException | ReflectiveOperationException e) {
      throw new AssertionError(sent.sql(), e);
    }
  }

  private static void collect(JsonNode node, List<Step> steps) {
    double rows =
        (number(node, "Actual Rows") + number(node, "Rows Removed by Filter"))
            * number(node, "Actual Loops");
    steps.add(
        new Step(
            text(node, "Node Type"), text(node, "Relation Name"), text(node, "Index Cond"), rows));
    JsonNode inner = node.get("Plans");
    if (inner != null) {
      inner.forEach(each -> collect(each, steps));
    }
  }

  private static double number(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asDouble() : 0;
  }

  private static String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asString() : "";
  }

  /** What the plans read without an index, or sort beyond so many rows; empty when all is well. */
  public static List<Step> heavy(List<List<Step>> plans, Set<String> tables, int mostSorted) {
    return plans.stream()
        .flatMap(List::stream)
        .filter(
            step ->
                step.kind().equals("Seq Scan") && tables.contains(step.table())
                    || step.kind().contains("Sort") && step.rows() > mostSorted)
        .toList();
  }
}

package org.duixian.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A process that starts the server, commits a row, says so and waits to be killed. */
final class Committing {

  private Committing() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Durability.KEPT);
    Connection connection = server.application().connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table promise (words text)");
      statement.execute("insert into promise values ('kept')");
    }
    System.out.println("committed");
    System.in.read();
  }
}

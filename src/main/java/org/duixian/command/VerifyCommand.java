package org.duixian.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duixian.database.CommandDatabase;
import org.duixian.database.DatabaseSettings;
import org.duixian.database.DatabaseUnavailable;
import org.duixian.database.DistrictScope;
import org.duixian.trail.Head;
import org.duixian.trail.Proving;
import org.duixian.trail.TrailProof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code verify [--head HEAD]…}: proves the audit trail of every district, and compares it with
 * heads that were kept elsewhere. Works on a data folder that nobody serves from, or joins the
 * server of {@code DUIXIAN_DATABASE_URL}.
 */
record VerifyCommand(Supplier<DatabaseSettings> environment) implements Command {

  /** The exit status when a trail was changed. */
  static final int BROKEN = 1;

  @Override
  public int run(List<String> arguments, Terminal terminal) {
    List<Head> kept = heads(arguments);
    if (kept == null) {
      terminal.complain(terminal.words("command.verify.usage"));
      return FAILED;
    }
    try {
      DatabaseSettings settings = environment.get();
      try (CommandDatabase database = CommandDatabase.open(settings)) {
        Proving proving = Proving.over(database.connections(), settings);
        return verify(JdbcClient.create(database.connections()), proving, kept, terminal);
      }
    } catch (DatabaseUnavailable e) {
      terminal.complain(
          e.sentence(terminal.language())
              + (e.because("in-use") ? terminal.words("command.verify.in-use") : ""));
      return FAILED;
    }
  }

  private static @Nullable List<Head> heads(List<String> arguments) {
    List<Head> heads = new ArrayList<>();
    try {
      for (int i = 0; i < arguments.size(); i += 2) {
        if (!arguments.get(i).equals("--head") || i + 1 == arguments.size()) {
          return null;
        }
        heads.add(Head.of(arguments.get(i + 1)));
      }
      return heads;
    } catch (IllegalArgumentException noHead) {
      return null;
    }
  }

  private static int verify(JdbcClient jdbc, Proving proving, List<Head> kept, Terminal terminal) {
    if (!jdbc.sql("select to_regclass('audit_block') is not null").query(Boolean.class).single()) {
      terminal.complain(terminal.words("command.verify.older"));
      return FAILED;
    }
    int status = DONE;
    for (String district :
        jdbc.sql("select code from district order by code").query(String.class).list()) {
      TrailProof proof = DistrictScope.call(district, () -> proving.of(district, kept));
      terminal.say(sentence(district, proof, terminal));
      if (proof.broken() != null) {
        status = BROKEN;
      }
    }
    return status;
  }

  private static String sentence(String district, TrailProof proof, Terminal terminal) {
    return proof.broken() == null
        ? terminal.words(
            "command.verify.whole",
            district,
            Long.toString(proof.entries()),
            Long.toString(proof.blocks()),
            Long.toString(proof.waiting()),
            proof.head())
        : terminal.words(
            "command.verify.broken",
            district,
            terminal.words(proof.broken().messageKey(), proof.where()));
  }
}

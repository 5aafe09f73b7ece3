package org.duixian.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.duixian.database.Changes;
import org.duixian.database.DistrictSql;
import org.duixian.database.Kept;
import org.duixian.declaration.Declaration;
import org.duixian.declaration.Declarations;
import org.duixian.kernel.NotFound;
import org.springframework.stereotype.Repository;

/** The registers of a district: those it declared, and the shipped ones that it did not change. */
@Repository
public class Registers {

  private static final int MOST_DISTRICTS = 200;

  private final Map<String, Register> shipped = new ConcurrentHashMap<>();

  private record ActiveRow(String register, int version, String yaml) {}

  private final DistrictSql jdbc;
  private final Traits traits;
  private final Kept<String, Map<String, Register>> kept;

  Registers(DistrictSql jdbc, Traits traits, Changes changes) {
    this.jdbc = jdbc;
    this.traits = traits;
    this.kept = changes.keep(MOST_DISTRICTS, "register_version");
  }

  private Map<String, Register> byCode() {
    return kept.get("", this::read);
  }

  private Map<String, Register> read() {
    Map<String, Register> registers = new TreeMap<>();
    ShippedRegisters.texts().forEach((code, yaml) -> registers.put(code, shipped(code, yaml)));
    jdbc.sql(
            """
            select register, version, yaml from register_version
            where district = :district and state = 'ACTIVE'
            """)
        .list(ActiveRow.class)
        .forEach(row -> registers.put(row.register(), register(row.yaml(), row.version())));
    return registers;
  }

  private Register shipped(String code, String yaml) {
    return shipped.computeIfAbsent(code, each -> register(yaml, 0));
  }

  private Register register(String yaml, int version) {
    Declaration declaration = Declarations.read(yaml).require();
    return new Register(declaration, version, traits.facts(declaration));
  }

  /** Returns all registers, by code. */
  public List<Register> all() {
    return List.copyOf(byCode().values());
  }

  /** Returns a register, empty if none of that code is in force. */
  public Optional<Register> find(String code) {
    return Optional.ofNullable(byCode().get(code));
  }

  /** Returns a register, or refuses with not found. */
  public Register get(String code) {
    return find(code).orElseThrow(NotFound::new);
  }
}

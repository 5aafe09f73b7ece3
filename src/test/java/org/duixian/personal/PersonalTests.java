package org.duixian.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duixian.TestDistrict;
import org.duixian.TestServices;
import org.duixian.access.AccountRole;
import org.duixian.declaration.FieldValue.Whole;
import org.duixian.declaration.FieldValue.Words;
import org.duixian.register.Item;
import org.duixian.register.ItemWork;
import org.duixian.register.NotPassed;
import org.duixian.register.Register;
import org.duixian.register.RegisterServices;
import org.duixian.register.RegisterVersions;
import org.duixian.register.Registers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * What is kept about people stands nowhere in the open, is found again, and is gone when erased.
 */
class PersonalTests {

  private static final String YAML =
      """
      register: x-call
      area: governance
      name: 来电 / Calls
      item: 来电 / Call
      number: LD
      read: everybody
      open: office lead
      edit: office lead
      fields:
        title: {label: 事由 / Matter}
        lead:  {label: 承办单位 / Unit, required: true}
      stages:
        open:   {label: 在办 / Open}
        closed: {label: 办结 / Closed, end: true}
      passages:
        close: {label: 办结 / Close, from: open, to: closed, by: office, checks: [personal.given]}
      traits:
        personal: {readers: office, years: 3, pieces: {caller: {label: 来电人 / Caller, kind: name}, phone: {label: 电话 / Phone, kind: phone}}}
      """;

  private static final String PHONE = "13953112345";

  @TempDir static Path folder;

  private static TestServices services;
  private TestDistrict district;
  private Register calls;
  private long unit;
  private Item call;
  private PersonalWork work;

  static class Keys {
    @Bean
    PersonalKeys personalKeys() {
      return new PersonalKeys(folder.resolve("keys/personal.keys"));
    }
  }

  @BeforeAll
  static void start() {
    services =
        RegisterServices.at(
            "2026-03-02T04:00:00Z",
            RegisterVersions.class,
            Keys.class,
            PersonalTrait.class,
            PersonalData.class,
            PersonalWork.class);
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @BeforeEach
  void openOne() {
    district = TestDistrict.open(services.get(JdbcClient.class));
    district.signIn(AccountRole.OFFICE);
    RegisterVersions versions = services.get(RegisterVersions.class);
    versions.declare("x-call", YAML);
    assertThat(versions.trial("x-call").faults()).isEmpty();
    versions.activate("x-call");
    calls = services.get(Registers.class).get("x-call");
    unit = district.department("示例城管局");
    call = opened(LocalDate.of(2026, 3, 2));
    work = services.get(PersonalWork.class);
  }

  private Item opened(LocalDate day) {
    return services
        .get(ItemWork.class)
        .open(
            calls,
            List.of(
                new ItemWork.NewItem(
                    Map.of("title", new Words("示例路灯不亮"), "lead", new Whole(unit)), true)),
            day)
        .getFirst();
  }

  private PersonalPiece piece(String id) {
    return PersonalPieces.of(calls).find(id).orElseThrow();
  }

  private void keep(Item item, String piece, String typed) {
    work.keep(calls, item, piece(piece), typed);
  }

  private List<PersonalDatum> kept() {
    return services.get(PersonalData.class).of("x-call", call.id());
  }

  private List<Long> found(String typed) {
    return work.find(calls, PersonalKind.PHONE, typed, 10);
  }

  @Test
  void noTableHoldsItInTheOpenAfterItWasKeptLookedAtAndFound() {
    keep(call, "phone", PHONE);
    keep(call, "caller", "示例欧阳泉");
    assertThat(work.look(calls, call, piece("phone"), "示例：回访")).isEqualTo(PHONE);
    assertThat(found(PHONE)).containsExactly(call.id());
    List<String> tables =
        services
            .jdbc()
            .sql(
                """
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'district'
                  and t.table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("personal_datum", "item_change", "audit_entry", "item_gram");
    for (String table : tables) {
      List<String> rows =
          services
              .jdbc()
              .sql("select t::text from " + table + " t where district = :district")
              .param("district", district.code)
              .query(String.class)
              .list();
      assertThat(rows).as(table).noneMatch(row -> row.contains(PHONE) || row.contains("欧阳泉"));
    }
  }

  @ParameterizedTest
  @CsvSource({"139 5311 2345", "+86 139-5311-2345", "１３９５３１１２３４５", "008613953112345"})
  void itIsFoundAgainHoweverItIsSpelledAndNeverByAPart(String spelled) {
    keep(call, "phone", spelled);
    assertThat(found("13953112345")).containsExactly(call.id());
    assertThat(found("13953112346")).isEmpty();
    assertThatThrownBy(() -> found("1395311"))
        .isInstanceOf(PersonalRefusal.class)
        .hasMessageContaining("wrong-phone");
  }

  @ParameterizedTest
  @CsvSource({
    "NAME,示例李四,示***",
    "PHONE,13953112345,139****2345",
    "PHONE,0531-8123 4567,053*****4567",
    "IDENTITY,11010519491231002X,110*************2X",
    "ADDRESS,示例区泺口街道示例路1号,示例区泺口街******"
  })
  void soMuchOfItIsShownThatWhoeverKnowsItRecognisesIt(
      PersonalKind kind, String typed, String masked) {
    String read = kind.read(typed).orElseThrow();
    assertThat(kind.masked(read)).isEqualTo(masked).hasSameSizeAs(read);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,12345678901", "PHONE,示例", "IDENTITY,110105194912310021", "NAME,' '"})
  void whatIsNoSuchThingIsRefusedAndNothingIsKept(PersonalKind kind, String typed) {
    assertThat(kind.read(typed)).isEmpty();
    assertThatThrownBy(() -> keep(call, "phone", "12345678901"))
        .isInstanceOf(PersonalRefusal.class);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whoLookedAndWhyStaysAndWhoMayNotIsRefused() {
    keep(call, "phone", PHONE);
    work.look(calls, call, piece("phone"), "示例：回访");
    assertThat(services.get(PersonalData.class).looks("x-call", call.id()))
        .singleElement()
        .satisfies(look -> assertThat(look.reason()).isEqualTo("示例：回访"));
    district.signIn(AccountRole.LEADER);
    assertThatThrownBy(() -> work.look(calls, call, piece("phone"), "示例"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> work.erase(calls, call, "示例"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> found(PHONE)).isInstanceOf(AccessDeniedException.class);
    assertThat(kept()).extracting(PersonalDatum::masked).containsExactly("139****2345");
  }

  @Test
  void erasingDestroysItAndLeavesWhoDidItWhenAndWhy() {
    keep(call, "phone", PHONE);
    work.erase(calls, call, "示例：本人要求");
    assertThat(found(PHONE)).isEmpty();
    assertThatThrownBy(() -> work.look(calls, call, piece("phone"), "示例"))
        .isInstanceOf(PersonalRefusal.class)
        .hasMessageContaining("nothing");
    assertThat(kept())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.masked()).isNull();
              assertThat(record.erasedWhy()).isEqualTo("示例：本人要求");
              assertThat(record.erasedAt()).isNotNull();
            });
  }

  @Test
  void aSealFitsOnlyWhereItStands() {
    Item other = opened(LocalDate.of(2026, 3, 2));
    keep(call, "phone", PHONE);
    keep(other, "phone", "13953100000");
    district.update(
        """
        update personal_datum d set sealed = s.sealed from personal_datum s
        where d.district = :district and s.district = :district and d.item = :other
          and s.item = :call
        """,
        "other",
        other.id(),
        "call",
        call.id());
    assertThatThrownBy(() -> work.look(calls, other, piece("phone"), "示例"))
        .isInstanceOf(PersonalRefusal.class)
        .hasMessageContaining("broken-seal");
    assertThat(services.get(PersonalData.class).looks("x-call", other.id())).hasSize(1);
  }

  @Test
  void aNewKeySealsAnewAndFindsWhatAnOlderOneSealed() throws IOException {
    keep(call, "phone", PHONE);
    PersonalKeys keys = services.get(PersonalKeys.class);
    int before = keys.newest().number();
    keys.rotate();
    assertThat(found(PHONE)).containsExactly(call.id());
    assertThat(work.sealAnew()).isEqualTo(1);
    assertThat(work.sealAnew()).isZero();
    assertThat(kept().getFirst().keyNumber()).isEqualTo(before + 1);
    assertThat(work.look(calls, call, piece("phone"), "示例")).isEqualTo(PHONE);
    Path file = folder.resolve("keys/personal.keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new PersonalKeys(file).newest().number()).isEqualTo(before + 1);
    assertThatThrownBy(() -> new PersonalKeys(folder.resolve("none")).get(before))
        .isInstanceOf(PersonalRefusal.class)
        .hasMessageContaining("no-key");
  }

  @Test
  void whatIsKeptNoLongerIsErasedOnceItsYearsAreOverAndNotBefore() {
    keep(call, "phone", PHONE);
    Item old = opened(LocalDate.of(2022, 1, 5));
    keep(old, "caller", "示例甲");
    keep(old, "phone", "13953100000");
    Item running = opened(LocalDate.of(2022, 1, 5));
    keep(running, "phone", "13953100001");
    assertThatThrownBy(() -> closed(running)).isInstanceOf(NotPassed.class);
    closed(old);
    assertThat(work.eraseOld(calls)).isEqualTo(1);
    assertThat(work.eraseOld(calls)).isZero();
    assertThat(found("13953100000")).isEmpty();
    assertThat(found("13953100001")).containsExactly(running.id());
  }

  private void closed(Item item) {
    services
        .get(ItemWork.class)
        .pass(
            calls,
            "close",
            List.of(new ItemWork.Seen(item.id(), item.version())),
            new ItemWork.Word(LocalDate.of(2022, 2, 1), null, null));
  }

  @Test
  void aDeclarationThatNamesNothingToKeepIsRefused() {
    assertThat(PersonalPieces.faults(Map.of("years", 0, "readers", "nobody", "x", 1)))
        .extracting(fault -> fault.path())
        .containsExactlyInAnyOrder(
            "traits.personal.x",
            "traits.personal.readers",
            "traits.personal.years",
            "traits.personal.pieces");
  }
}

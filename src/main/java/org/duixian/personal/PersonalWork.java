package org.duixian.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duixian.access.AuditTrail;
import org.duixian.access.CurrentMember;
import org.duixian.database.DistrictScope;
import org.duixian.kernel.When;
import org.duixian.personal.PersonalData.Sealed;
import org.duixian.personal.PersonalRefusal.Code;
import org.duixian.register.Item;
import org.duixian.register.ItemAccess;
import org.duixian.register.Register;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, shows, finds and erases what belongs to people; nothing of it is told anywhere else. */
@Component
public class PersonalWork {

  private static final int AT_ONCE = 500;

  private final PersonalData data;
  private final PersonalKeys keys;
  private final ItemAccess access;
  private final AuditTrail audit;
  private final Clock clock;

  PersonalWork(
      PersonalData data, PersonalKeys keys, ItemAccess access, AuditTrail audit, Clock clock) {
    this.data = data;
    this.keys = keys;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /**
   * Keeps a piece of an item in place of what was kept before, which is erased.
   *
   * @throws PersonalRefusal if it is no such name, number or address
   */
  @Transactional
  public void keep(Register register, Item item, PersonalPiece piece, String typed) {
    requireEditor(register, item);
    String text = piece.kind().read(typed).orElseThrow(() -> PersonalRefusal.wrong(piece.kind()));
    data.hold(item.register(), item.id(), piece.id())
        .ifPresent(old -> data.erase(old.id(), now(), CurrentMember.name(), "更正"));
    PersonalKeys.Key key = keys.newest();
    String place =
        PersonalDatum.place(DistrictScope.code(), item.register(), item.id(), piece.id());
    data.insert(
        new PersonalDatum(
            0,
            item.register(),
            item.id(),
            piece.id(),
            piece.kind(),
            key.number(),
            piece.kind().masked(text),
            now(),
            CurrentMember.name(),
            null,
            null,
            null,
            0),
        PersonalSeal.seal(key, place, text),
        PersonalSeal.found(key, DistrictScope.code(), piece.kind(), text));
    record("personal.keep", item, piece.id());
  }

  private void requireEditor(Register register, Item item) {
    if (!access.may(register.declaration().edit(), item)) {
      throw new AccessDeniedException("the account may not change " + item.path());
    }
  }

  /** Says whether the signed-in account may look at the whole of what an item keeps. */
  boolean looks(Register register, Item item) {
    return access.reads(register, item) && access.may(PersonalPieces.of(register).readers(), item);
  }

  /** Shows the whole of a piece; who looked and why stays on record, also where it fails. */
  @Transactional(noRollbackFor = PersonalRefusal.class)
  public String look(Register register, Item item, PersonalPiece piece, String reason) {
    if (!looks(register, item)) {
      throw new AccessDeniedException("the account may not look at people of " + item.path());
    }
    Sealed sealed =
        data.hold(item.register(), item.id(), piece.id())
            .orElseThrow(() -> new PersonalRefusal(Code.NOTHING));
    data.look(sealed.id(), now(), CurrentMember.require(), reason);
    record("personal.look", item, piece.id());
    return open(sealed);
  }

  private String open(Sealed sealed) {
    return PersonalSeal.open(keys.get(sealed.key()), sealed.place(), sealed.sealed());
  }

  /** Erases all that is kept of an item, and leaves who did it, when and why. */
  @Transactional
  public void erase(Register register, Item item, String why) {
    requireEditor(register, item);
    erase(item.register(), item.id(), CurrentMember.name(), why);
    record("personal.erase", item, "");
  }

  private void erase(String register, long item, String by, String why) {
    data.of(register, item).stream()
        .filter(PersonalDatum::kept)
        .forEach(each -> data.erase(each.id(), now(), by, why));
  }

  /** Erases what its register's declaration keeps no longer; returns of how many items. */
  @Transactional
  public int eraseOld(Register register) {
    int years = PersonalPieces.of(register).years();
    if (years == 0) {
      return 0;
    }
    LocalDate before = LocalDate.now(clock.withZone(When.ZONE)).minusYears(years);
    List<Long> items = data.endedBefore(register.declaration(), before, AT_ONCE);
    items.forEach(item -> erase(register.code(), item, "系统", "保存期满 " + years + " 年"));
    return items.size();
  }

  /** Seals anew some of what an older key has sealed; returns how many. */
  @Transactional
  public int sealAnew() {
    PersonalKeys.Key key = keys.newest();
    List<Sealed> old = data.sealedBefore(key.number(), AT_ONCE);
    for (Sealed each : old) {
      String text = open(each);
      data.sealAnew(
          each.id(),
          key.number(),
          PersonalSeal.seal(key, each.place(), text),
          PersonalSeal.found(key, DistrictScope.code(), each.kind(), text));
    }
    return old.size();
  }

  /** Refuses who may look at the whole of what no item of a register keeps. */
  void requireLooker(Register register) {
    if (!access.scope(register, PersonalPieces.of(register).readers()).some()) {
      throw new AccessDeniedException("the account may not look at people of " + register.path());
    }
  }

  /** Returns the items of a register that keep this of somebody, the newest first. */
  @Transactional
  public List<Long> find(Register register, PersonalKind kind, String typed, int most) {
    requireLooker(register);
    String text = kind.read(typed).orElseThrow(() -> PersonalRefusal.wrong(kind));
    List<byte[]> hashes =
        keys.all().stream()
            .map(key -> PersonalSeal.found(key, DistrictScope.code(), kind, text))
            .toList();
    audit.record("personal.find", "register", register.code(), Map.of("kind", kind.name()));
    return data.found(register.code(), hashes, most);
  }

  private void record(String action, Item item, String piece) {
    audit.record(action, Item.KIND, item.id(), Map.of("piece", piece));
  }
}

package org.duixian.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duixian.database.DistrictScope;
import org.duixian.database.OncePerRequest;
import org.duixian.kernel.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Finds registers and items for whoever is signed in, and refuses what that account may not see.
 */
@Component
class ItemReading {

  private final Registers registers;
  private final Items items;
  private final ItemAccess access;

  ItemReading(Registers registers, Items items, ItemAccess access) {
    this.registers = registers;
    this.items = items;
    this.access = access;
  }

  private record All(Map<String, Register> byCode) {}

  /** Read once a request, also where it writes: no request of these pages changes a declaration. */
  private Map<String, Register> all() {
    return OncePerRequest.get(
            "item-reading.registers." + DistrictScope.code(),
            All.class,
            () ->
                new All(
                    registers.all().stream()
                        .collect(Collectors.toMap(Register::code, Function.identity()))))
        .byCode();
  }

  /** Returns an item of any register by its number, as far as the account may see it. */
  Optional<Item> numbered(String number) {
    List<Register> named =
        all().values().stream()
            .filter(each -> number.startsWith(each.declaration().prefix()))
            .filter(each -> access.scope(each, each.declaration().read()).some())
            .toList();
    return named.stream()
        .flatMap(
            register ->
                items.byNumber(register.code(), number).stream()
                    .flatMap(id -> items.find(register, id).stream())
                    .filter(item -> access.may(register.declaration().read(), item)))
        .findFirst();
  }

  /** Returns a register of which nothing is held back from the account. */
  Register register(String code) {
    Register register = disclosed(code);
    if (!register.whole()) {
      throw new AccessDeniedException("the account may not read all of " + register.path());
    }
    return register;
  }

  /** Returns what the account may see of a register. */
  Register disclosed(String code) {
    Register register = all().get(code);
    if (register == null) {
      throw new NotFound();
    }
    return access.requireSeen(register);
  }

  /** Returns an item of what the account may see of a register. */
  Item item(Register register, long id) {
    Item item = items.find(register, id).orElseThrow(NotFound::new);
    if (register.whole()) {
      access.require(register.declaration().read(), item);
    }
    return item;
  }
}

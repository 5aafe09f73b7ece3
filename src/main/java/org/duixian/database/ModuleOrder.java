package org.duixian.database;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The order of modules by what their package-info declares they depend on. */
final class ModuleOrder {

  private static final String ROOT = "org.duixian.";

  private final Set<String> ordered = new LinkedHashSet<>();
  private final Set<String> entered = new LinkedHashSet<>();

  private ModuleOrder() {
    // First, because every module may use what it gives to SQL, and it uses nobody.
    entered.add("database");
    ordered.add("database");
  }

  /** The modules with all they depend on, each after its dependencies, otherwise by name. */
  static Collection<String> of(Collection<String> modules) {
    ModuleOrder order = new ModuleOrder();
    modules.stream().sorted().forEach(order::add);
    return order.ordered;
  }

  private void add(String module) {
    if (entered.add(module)) {
      dependencies(module).forEach(this::add);
      ordered.add(module);
    }
  }

  private static Stream<String> dependencies(String module) {
    return declaration(module).stream()
        .flatMap(declared -> Arrays.stream(declared.allowedDependencies()))
        .map(dependency -> dependency.replaceFirst("\\s*::.*", "").strip())
        .filter(dependency -> dependency.matches("[a-z]+"))
        .sorted();
  }

  private static Optional<ApplicationModule> declaration(String module) {
    try {
      Class<?> packageInfo =
          Class.forName(ROOT + module + ".package-info", false, ModuleOrder.class.getClassLoader());
      return Optional.ofNullable(packageInfo.getPackage().getAnnotation(ApplicationModule.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "db/migration/" + module + " belongs to no module: there is no " + ROOT + module, e);
    }
  }
}

package org.duixian.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All operations of the interface, as the handlers declare them; read at the first question. */
@Lazy
@Component
class Operations {

  private final List<Operation> all;

  Operations(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    List<Operation> operations = new ArrayList<>();
    mapping
        .getObject()
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (handler.getBeanType().isAnnotationPresent(Interface.class)) {
                String method = method(info);
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/"))
                    .forEach(path -> operations.add(Operation.of(method, path, handler)));
              }
            });
    operations.sort(
        Comparator.comparing(Operation::group)
            .thenComparing(Operation::path)
            .thenComparing(Operation::method));
    this.all = List.copyOf(operations);
  }

  private static String method(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .map(RequestMethod::name)
        .findFirst()
        .orElse("GET");
  }

  List<Operation> all() {
    return all;
  }
}

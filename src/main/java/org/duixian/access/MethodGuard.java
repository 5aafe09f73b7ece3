package org.duixian.access;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Component;

/** Asks for the permission of a method that {@link May} marks, before its transaction begins. */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class MethodGuard extends StaticMethodMatcherPointcutAdvisor {

  private static final int ORDER = 500;

  MethodGuard(ObjectProvider<Permission> permission) {
    setAdvice(
        (MethodInterceptor)
            invocation -> {
              require(permission.getObject(), invocation);
              return invocation.proceed();
            });
    setOrder(ORDER);
    // Looking at every method of the framework would slow each start.
    setClassFilter(type -> type.getName().startsWith("org.duixian."));
  }

  @Override
  public boolean matches(Method method, Class<?> type) {
    return asked(method, type) != null;
  }

  private static @Nullable May asked(Method method, Class<?> type) {
    May own = AopUtils.getMostSpecificMethod(method, type).getAnnotation(May.class);
    return own != null ? own : type.getAnnotation(May.class);
  }

  private static void require(Permission permission, MethodInvocation invocation) {
    Method method = invocation.getMethod();
    Class<?> type = Objects.requireNonNull(invocation.getThis()).getClass();
    May asked = Objects.requireNonNull(asked(method, type));
    if (asked.unit().isEmpty()) {
      permission.require(asked.act(), asked.thing());
    } else {
      List<String> names = Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
      Object unit = invocation.getArguments()[names.indexOf(asked.unit())];
      permission.require(asked.act(), asked.thing().of((Long) Objects.requireNonNull(unit)));
    }
  }
}

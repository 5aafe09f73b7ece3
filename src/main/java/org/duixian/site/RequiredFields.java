package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import org.duixian.kernel.BadRequest;
import org.springframework.beans.BeanUtils;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Refuses a form that lacks a field which its page always sends, empty or not: a component of the
 * form's record that may not be null. What may be left out, such as a box that is not ticked, is
 * declared so.
 */
@ControllerAdvice
class RequiredFields {

  @InitBinder
  void require(WebDataBinder binder, HttpServletRequest request) {
    ResolvableType type = binder.getTargetType();
    Class<?> form = type == null ? null : type.resolve();
    if (form == null || !form.isRecord()) {
      return;
    }
    RecordComponent[] components = form.getRecordComponents();
    Parameter[] parameters = BeanUtils.getResolvableConstructor(form).getParameters();
    for (int i = 0; i < components.length; i++) {
      if (BeanUtils.isSimpleValueType(components[i].getType())
          && Nullness.forParameter(parameters[i]) == Nullness.NON_NULL
          && request.getParameter(components[i].getName()) == null) {
        throw new BadRequest();
      }
    }
  }
}

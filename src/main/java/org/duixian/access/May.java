package org.duixian.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses who may act on no thing of a kind, or on none of a unit. Where it depends on more, the
 * method asks {@link Permission} again for the one it found. On a method it stands for that of its
 * class.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface May {

  /** What the method does. */
  Act act() default Act.EDIT;

  /** To what it does it. */
  Thing thing();

  /** The parameter with the number of the unit to which the thing belongs; empty for any. */
  String unit() default "";
}

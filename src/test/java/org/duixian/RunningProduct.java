package org.duixian;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole program, answering on a free port while the tests of a class run. Classes with the same
 * properties share one program, and each of them begins with the rows that it had after its start.
 * The day is always {@link #TODAY}, ten in the morning at the start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@TestExecutionListeners(listeners = Surroundings.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RunningProduct {

  LocalDate TODAY = LocalDate.of(2026, 11, 18);

  /** The sample district together with its year of work. */
  String SAMPLE_YEAR = "duixian.sample-year=true";

  /** A district that is not there until a test opens it, instead of the sample district. */
  String EMPTY_DISTRICT = "duixian.district=" + RunningProduct.EMPTY_CODE;

  String EMPTY_CODE = "990001";

  @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
  String[] properties() default {};
}

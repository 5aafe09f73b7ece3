package org.duixian.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The district that this installation signs people in to: {@code duixian.district}, 370105. */
@Component
public class District {

  private final String code;

  District(@Value("${duixian.district:370105}") String code) {
    if (!code.matches("[0-9]{6}")) {
      throw new IllegalArgumentException(
          "duixian.district must be a division code of six digits, not " + code);
    }
    this.code = code;
  }

  /** Returns the division code, six digits. */
  public String code() {
    return code;
  }
}

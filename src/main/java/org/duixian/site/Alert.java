package org.duixian.site;

/** How much of a page an alert speaks of; {@code site/AlertFragment.jte} draws each its own way. */
public enum Alert {
  /** The page as a whole: what was sent is wrong, or others have changed the same thing. */
  PAGE("errsum"),
  /** One line or sentence of a longer form. */
  PART("dx-stale"),
  /** One field. */
  FIELD("fielderr");

  private final String look;

  Alert(String look) {
    this.look = look;
  }

  /** Returns the class of the style sheet. */
  public String look() {
    return look;
  }
}

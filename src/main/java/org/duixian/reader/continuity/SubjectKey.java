package org.duixian.reader.continuity;

import java.util.Set;

/**
 * What is measured, taken apart so that two years can be compared.
 *
 * @param name the indicator's name for a chain, or the subject without scope
 * @param act the group of the act (新建, 新增 …), empty for none
 * @param core what is left of the subject
 * @param population whose income, empty for none
 * @param headline whether the indicator list knows it
 * @param marks words that make it a part of a wider thing: 国家级, 农村 …
 * @param pairs the pairs of characters of the core
 */
record SubjectKey(
    String name,
    String act,
    String core,
    String population,
    boolean headline,
    Set<String> marks,
    CharacterPairs pairs) {

  SubjectKey(
      String name,
      String act,
      String core,
      String population,
      boolean headline,
      Set<String> marks) {
    this(name, act, core, population, headline, marks, CharacterPairs.of(core));
  }

  /** Says whether it names several things at once. */
  boolean isListed() {
    return name.indexOf('、') >= 0;
  }
}

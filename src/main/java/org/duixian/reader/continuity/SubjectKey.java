package org.duixian.reader.continuity;

import java.util.Set;

/**
 * What is measured, taken apart so that two years can be compared.
 *
 * @param name the indicator's name for a chain, or the subject without scope
 * @param act the group of the act (新建, 新增 …), empty for none
 * @param said the group of the act that its clause or list names where the subject names none
 * @param core what is left of the subject
 * @param population whose income, empty for none
 * @param headline whether the indicator list knows it
 * @param marks words that make it a part of a wider thing: 国家级, 农村 …
 * @param pairs the pairs of characters of the core
 */
record SubjectKey(
    String name,
    String act,
    String said,
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
    this(name, act, "", core, population, headline, marks, CharacterPairs.of(core));
  }

  /** Returns it as its clause says it: 建成 of 建成20个书屋, though the subject is only 书屋. */
  SubjectKey saidWith(String group) {
    return new SubjectKey(name, act, group, core, population, headline, marks, pairs);
  }

  /** Returns the group of the act, from the subject or else from its clause. */
  String actOrSaid() {
    return act.isEmpty() ? said : act;
  }

  /** Says whether it names several things at once. */
  boolean isListed() {
    int and = name.indexOf('和');
    return name.indexOf('、') >= 0 || (and > 1 && and < name.length() - 2);
  }
}

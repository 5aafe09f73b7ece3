package org.duixian.reader.grammar;

import java.util.List;

/**
 * What a rule made of characters and earlier nodes: its place in a view and what it was made from.
 */
public interface Node {

  /** Returns the id of the rule that made it. */
  String rule();

  int start();

  int end();

  /** Returns the nodes it was made from, in text order. */
  List<? extends Node> children();
}

package org.duixian.publication.paper;

/** Levels of a paper's text after GB/T 9704: 一、 then （一） then 1. then （1）, and the text. */
public enum Level {
  FIRST(Face.HEI),
  SECOND(Face.KAI),
  THIRD(Face.BOLD),
  FOURTH(Face.FANG),
  BODY(Face.FANG);

  private final Face face;

  Level(Face face) {
    this.face = face;
  }

  Face face() {
    return face;
  }
}

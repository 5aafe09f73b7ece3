package org.duixian.database;

/** The database cannot be used; the message is one sentence for the person who starts Duixian. */
public final class DatabaseUnavailable extends RuntimeException {

  DatabaseUnavailable(String sentence) {
    super(sentence);
  }

  DatabaseUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

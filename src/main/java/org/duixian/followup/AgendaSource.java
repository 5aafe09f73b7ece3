package org.duixian.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Things of another module that stand on the agenda of every meeting by themselves until they are
 * solved, and what meetings decide about them. Their origins begin with a word of the module's own.
 */
public interface AgendaSource {

  /** Returns what stands on the agenda of a meeting, the most pressing first. */
  List<AgendaItem> standing(LocalDate day, Locale locale, int most);

  /** Returns how those stand that it knows among some origins, in words. */
  Map<String, String> states(List<String> origins, Locale locale);

  /** Returns those among some origins that a meeting can still decide about. */
  List<String> open(List<String> origins);

  /** Keeps that a meeting decided who does what by when about one of them. */
  void decided(String origin, Meeting meeting, String words, long unit, LocalDate due);

  /** Keeps that a meeting solved some of them at once; those it does not know are not its own. */
  void solved(List<String> origins, Meeting meeting, String words);
}

package org.duixian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The classes that templates write.
 *
 * @param whole names as they stand, in an attribute or in a word of an expression inside it
 * @param begun beginnings of names that an expression ends, such as {@code dx-depth-}
 */
record TemplateClasses(Set<String> whole, Set<String> begun) {

  private static final Pattern PLACE = Pattern.compile("(?:class=|look = |body = )\"");
  private static final Pattern COMPARED = Pattern.compile("\\w*\\(\"[^\"]*\"\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("[a-z](?:[\\w-]*\\w)?");
  private static final char HOLE = '\0';

  static TemplateClasses read(Path folder) throws IOException {
    TemplateClasses classes = new TemplateClasses(new TreeSet<>(), new TreeSet<>());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
        classes.take(Files.readString(file));
      }
    }
    return classes;
  }

  boolean has(String name) {
    return whole.contains(name)
        || begun.stream().anyMatch(start -> name.matches(start + "[0-9a-z]*"));
  }

  private void take(String template) {
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      value(template, place.end());
    }
    Matcher tone = Pattern.compile("!\\{String tone = ([^;]*);").matcher(template);
    while (tone.find()) {
      words(tone.group(1));
    }
  }

  /** Reads the value that begins at a place: its own words, and those of its expressions. */
  private void value(String template, int from) {
    StringBuilder own = new StringBuilder();
    int at = from;
    while (template.charAt(at) != '"') {
      if (template.startsWith("${", at)) {
        int end = end(template, at + 2);
        words(template.substring(at + 2, end));
        own.append(HOLE);
        at = end + 1;
      } else {
        own.append(template.charAt(at++));
      }
    }
    for (String word : own.toString().split("\\s+")) {
      int hole = word.indexOf(HOLE);
      if (hole > 0) {
        begun.add(word.substring(0, hole));
      } else if (NAME.matcher(word).matches()) {
        whole.add(word);
      }
    }
  }

  private static int end(String template, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char here = template.charAt(at++);
      depth += here == '{' ? 1 : here == '}' ? -1 : 0;
    }
    return at - 1;
  }

  private void words(String expression) {
    Matcher literal = LITERAL.matcher(COMPARED.matcher(expression).replaceAll(""));
    while (literal.find()) {
      for (String word : literal.group(1).split("\\s+")) {
        if (NAME.matcher(word).matches()) {
          whole.add(word);
        }
      }
    }
  }
}

package org.duixian.publication.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds TrueType files with Chinese characters on this machine: the one that was set, else for each
 * typeface the first of its files in the usual folders, else any of those files. Fonts in
 * PostScript outlines (.otf, Noto CJK) cannot be put into a PDF in part and are not looked for.
 */
public final class Typefaces {

  private static final int DEEPEST = 6;

  private final Map<Face, Path> files = new EnumMap<>(Face.class);

  private Typefaces() {}

  /**
   * Looks for typefaces.
   *
   * @param set a TrueType file for everything, null to look in the usual folders
   */
  public static Typefaces find(@Nullable Path set) {
    return find(set, folders());
  }

  static Typefaces find(@Nullable Path set, List<Path> folders) {
    Typefaces found = new Typefaces();
    Map<String, Path> byName = set == null ? byName(folders) : Map.of();
    for (Face face : Face.values()) {
      Path own = set != null ? set : first(face.files(), byName);
      Path any = own != null ? own : first(allFiles(), byName);
      if (any != null && Files.isReadable(any)) {
        found.files.put(face, any);
      }
    }
    return found;
  }

  /** Says whether a reading copy can be made. */
  public boolean complete() {
    return files.size() == Face.values().length;
  }

  Optional<Path> file(Face face) {
    return Optional.ofNullable(files.get(face));
  }

  private static @Nullable Path first(List<String> names, Map<String, Path> byName) {
    for (String name : names) {
      Path path = byName.get(name.toLowerCase(Locale.ROOT));
      if (path != null) {
        return path;
      }
    }
    return null;
  }

  private static List<String> allFiles() {
    List<String> names = new ArrayList<>();
    for (Face face : Face.values()) {
      names.addAll(face.files());
    }
    names.addAll(List.of("wqy-microhei.ttc", "DroidSansFallback.ttf"));
    return names;
  }

  private static Map<String, Path> byName(List<Path> folders) {
    Map<String, Path> byName = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
          files.forEach(file -> byName.putIfAbsent(name(file), file));
        } catch (IOException e) {
          throw new UncheckedIOException("the fonts in " + folder + " cannot be listed", e);
        }
      }
    }
    return byName;
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  private static List<Path> folders() {
    Path home = Path.of(System.getProperty("user.home", "."));
    return List.of(
        Path.of("/usr/share/fonts"),
        Path.of("/usr/local/share/fonts"),
        home.resolve(".local/share/fonts"),
        home.resolve(".fonts"),
        Path.of("/Library/Fonts"),
        Path.of("C:/Windows/Fonts"));
  }
}

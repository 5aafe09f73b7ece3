package org.duixian.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The keys of what is kept about people, in a file outside the database that only its owner reads:
 * a line for each, its number, the key that seals (SM4, 16 bytes) and the one that finds again
 * (HMAC-SM3, 32 bytes) in hexadecimal. The last line seals; the ones before still open.
 */
public class PersonalKeys {

  private static final int SEAL_BYTES = 16;
  private static final int FIND_BYTES = 32;

  private final Path file;
  private List<Key> known = List.of();

  /** One line of the file. */
  record Key(int number, byte[] seal, byte[] find) {}

  /** Keeps keys in a file, which is made when the first one is needed. */
  public PersonalKeys(Path file) {
    this.file = file;
  }

  /** Returns the key that seals. */
  synchronized Key newest() {
    List<Key> keys = all();
    return keys.isEmpty() ? rotate() : keys.getLast();
  }

  /** Returns all keys, the oldest first. */
  synchronized List<Key> all() {
    if (known.isEmpty() && Files.exists(file)) {
      try {
        known = Files.readAllLines(file).stream().map(PersonalKeys::read).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return known;
  }

  private static Key read(String line) {
    String[] parts = line.strip().split(" ");
    HexFormat hex = HexFormat.of();
    return new Key(Integer.parseInt(parts[0]), hex.parseHex(parts[1]), hex.parseHex(parts[2]));
  }

  /**
   * Returns a key by its number.
   *
   * @throws PersonalRefusal if the file does not hold it
   */
  synchronized Key get(int number) {
    return all().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> new PersonalRefusal(PersonalRefusal.Code.NO_KEY, number));
  }

  /** Makes a key that seals from now on; what others sealed is sealed anew by a job. */
  synchronized Key rotate() {
    List<Key> keys = new ArrayList<>(all());
    SecureRandom random = new SecureRandom();
    byte[] seal = new byte[SEAL_BYTES];
    byte[] find = new byte[FIND_BYTES];
    random.nextBytes(seal);
    random.nextBytes(find);
    Key made = new Key(keys.isEmpty() ? 1 : keys.getLast().number() + 1, seal, find);
    keys.add(made);
    write(keys);
    known = List.copyOf(keys);
    return made;
  }

  /** The file is replaced as a whole: a stop in between leaves the old one. */
  private void write(List<Key> keys) {
    HexFormat hex = HexFormat.of();
    List<String> lines =
        keys.stream()
            .map(
                each ->
                    each.number()
                        + " "
                        + hex.formatHex(each.seal())
                        + " "
                        + hex.formatHex(each.find()))
            .toList();
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(unfinished, lines);
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

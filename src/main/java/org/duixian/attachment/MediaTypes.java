package org.duixian.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of files that may be evidence, by ending; the first bytes must not contradict it, so
 * that no page or program comes in under the name of a picture.
 */
final class MediaTypes {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("ofd", "application/ofd"),
          Map.entry("docx", OFFICE + "wordprocessingml.document"),
          Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"),
          Map.entry("pptx", OFFICE + "presentationml.presentation"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("wps", "application/vnd.ms-works"),
          Map.entry("et", "application/octet-stream"),
          Map.entry("csv", "text/csv"),
          Map.entry("txt", "text/plain"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("heic", "image/heic"),
          Map.entry("zip", "application/zip"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"));

  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final Map<String, byte[]> BEGINNINGS =
      Map.ofEntries(
          Map.entry("pdf", new byte[] {'%', 'P', 'D', 'F'}),
          Map.entry("ofd", ZIP),
          Map.entry("docx", ZIP),
          Map.entry("xlsx", ZIP),
          Map.entry("pptx", ZIP),
          Map.entry("zip", ZIP),
          Map.entry("doc", OLE),
          Map.entry("xls", OLE),
          Map.entry("jpg", new byte[] {(byte) 0xff, (byte) 0xd8}),
          Map.entry("jpeg", new byte[] {(byte) 0xff, (byte) 0xd8}),
          Map.entry("png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
          Map.entry("webp", new byte[] {'R', 'I', 'F', 'F'}));

  private MediaTypes() {}

  /** Returns the media type; empty when the ending is not allowed or the bytes are not of it. */
  static Optional<String> of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    byte[] beginning = BEGINNINGS.getOrDefault(ending, new byte[0]);
    boolean fits =
        content.length >= beginning.length
            && Arrays.equals(beginning, Arrays.copyOf(content, beginning.length));
    return fits ? Optional.ofNullable(BY_ENDING.get(ending)) : Optional.empty();
  }
}

package org.duixian.attachment;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file to be kept.
 *
 * @param unit the unit that sends it, null for the office
 * @param name name of the file as the sender calls it; folders before it are cut off
 * @param content its bytes, 1 to 20 MB
 */
public record NewAttachment(@Nullable Long unit, String name, byte[] content) {

  /** Cuts folders off the name. */
  public NewAttachment {
    String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = plain.replaceAll("\\p{Cntrl}", "").strip();
  }

  /** Returns the file that a form sent. */
  public static NewAttachment of(@Nullable Long unit, MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    return new NewAttachment(unit, name == null ? "" : name, file.getBytes());
  }
}

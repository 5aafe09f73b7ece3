package org.duixian.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A file to be kept by the visitor, written while it is sent. A handler returns it.
 *
 * @param type media type of the file
 */
public record Download(String fileName, String type, Body body) implements View {

  /** Media type of an .xlsx. */
  public static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Media type of a .docx. */
  public static final String PAPER =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** What is in the file. */
  @FunctionalInterface
  public interface Body {
    /** Writes it. */
    void write(OutputStream out) throws IOException;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    body.write(response.getOutputStream());
  }
}

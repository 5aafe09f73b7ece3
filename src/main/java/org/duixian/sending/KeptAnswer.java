package org.duixian.sending;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a form was answered.
 *
 * @param headers those that belong to the answer and not to the connection or the session
 */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

  private static final String SCRIPTS = "Content-Security-Policy";

  static KeptAnswer of(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : response.getHeaderNames()) {
      if (name.equals(HttpHeaders.LOCATION) || name.equals(SCRIPTS) || name.startsWith("HX-")) {
        headers.put(name, String.valueOf(response.getHeader(name)));
      }
    }
    String type = response.getContentType();
    if (type != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, type);
    }
    return new KeptAnswer(response.getStatus(), headers, response.getContentAsByteArray());
  }

  void repeat(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(status);
      out.writeShort(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static KeptAnswer from(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int status = in.readShort();
      Map<String, String> headers = new TreeMap<>();
      for (int left = in.readShort(); left > 0; left--) {
        headers.put(in.readUTF(), in.readUTF());
      }
      return new KeptAnswer(status, headers, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

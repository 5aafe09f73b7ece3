package org.duixian.sending;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.duixian.access.Member;
import org.duixian.site.Frame;

/**
 * One sending of a form, known by who sent it, where to, from which drawing of its page and with
 * what in it: one half of the hash of all that names it, the other seals its answer.
 *
 * @param key 32 bytes
 * @param seal 32 bytes, never stored
 * @param kept how long the same sending again is taken for the same
 */
record Sending(byte[] key, byte[] seal, Duration kept) {

  private static final Duration A_DAY = Duration.ofDays(1);

  /** For a page that was drawn before its forms had numbers, and for scripts. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private static final Set<String> NOT_CONTENT = Set.of("_csrf", Frame.FORM);
  private static final int HALF = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Reads a request that posts a form; empty for any other. */
  static Optional<Sending> of(HttpServletRequest request, Member member)
      throws IOException, ServletException {
    String type = String.valueOf(request.getContentType());
    boolean parts = type.startsWith("multipart/form-data");
    HttpSession session = request.getSession(false);
    if (session == null || !parts && !type.startsWith("application/x-www-form-urlencoded")) {
      return Optional.empty();
    }
    String number = request.getParameter(Frame.FORM);
    boolean numbered = number != null && !number.isEmpty();
    byte[] hash =
        hash(
            out -> {
              write(out, numbered ? number : session.getId());
              write(out, member.district() + member.id());
              write(out, request.getRequestURI() + "?" + request.getQueryString());
              writeContent(out, request, parts);
            });
    Duration kept =
        numbered ? A_DAY : request.getHeader("HX-Request") == null ? A_MOMENT : Duration.ZERO;
    return Optional.of(
        new Sending(Arrays.copyOf(hash, HALF), Arrays.copyOfRange(hash, HALF, hash.length), kept));
  }

  /** What is written into the hash. */
  private interface Content {
    void writeTo(DataOutputStream out) throws IOException, ServletException;
  }

  private static byte[] hash(Content content) throws IOException, ServletException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      content.writeTo(
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  private static void writeContent(DataOutputStream out, HttpServletRequest request, boolean parts)
      throws IOException, ServletException {
    for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
      if (!NOT_CONTENT.contains(field.getKey())) {
        write(out, field.getKey());
        out.writeInt(field.getValue().length);
        for (String value : field.getValue()) {
          write(out, value);
        }
      }
    }
    for (Part part : parts ? request.getParts() : Set.<Part>of()) {
      if (part.getSubmittedFileName() != null) {
        write(out, part.getName());
        write(out, part.getSubmittedFileName());
        out.writeLong(part.getSize());
        try (InputStream in = part.getInputStream()) {
          in.transferTo(out);
        }
      }
    }
  }

  /** With its length before it, so that no two contents are written alike. */
  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  byte[] sealed(KeptAnswer answer) {
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer.bytes(), 0);
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  KeptAnswer opened(byte[] sealed) {
    return KeptAnswer.from(
        cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] text, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an answer could not be sealed or opened", e);
    }
  }
}

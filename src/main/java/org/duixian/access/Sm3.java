package org.duixian.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** The hash SM3 (GB/T 32905), 32 bytes. */
public final class Sm3 {

  private static final int NOTHING = -1;

  private Sm3() {}

  /** Returns the hash of a text as 64 hexadecimal digits. */
  public static String hex(String text) {
    SM3Digest digest = new SM3Digest();
    update(digest, text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(finish(digest));
  }

  /**
   * Returns the hash of several values, each as its length in bytes (4 bytes, −1 for null) and its
   * text in UTF-8: two different lists are never the same bytes.
   */
  public static byte[] of(@Nullable Object... values) {
    SM3Digest digest = new SM3Digest();
    for (Object value : values) {
      byte[] bytes =
          value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
      int length = value == null ? NOTHING : bytes.length;
      update(digest, ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
      update(digest, bytes);
    }
    return finish(digest);
  }

  private static void update(SM3Digest digest, byte[] bytes) {
    digest.update(bytes, 0, bytes.length);
  }

  private static byte[] finish(SM3Digest digest) {
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}

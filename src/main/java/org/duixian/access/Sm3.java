package org.duixian.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash SM3 (GB/T 32905) of a text, as 64 hexadecimal digits. */
final class Sm3 {

  private Sm3() {}

  static String hex(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }
}

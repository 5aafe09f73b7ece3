package org.duixian.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals texts with SM4 (GB/T 32907) in Galois/Counter Mode, bound to the place where they stand,
 * and finds them again by HMAC-SM3.
 */
final class PersonalSeal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PersonalSeal() {}

  /**
   * Returns a text sealed: 12 bytes that occur once, then what is sealed with 16 bytes that prove
   * it.
   *
   * @param place where it stands; nowhere else can it be opened
   */
  static byte[] seal(PersonalKeys.Key key, String place, String text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = run(true, key, place, nonce, plain);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Returns what was sealed.
   *
   * @throws PersonalRefusal if it was changed, or stands elsewhere
   */
  static String open(PersonalKeys.Key key, String place, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return new String(run(false, key, place, nonce, rest), StandardCharsets.UTF_8);
  }

  private static byte[] run(
      boolean sealing, PersonalKeys.Key key, String place, byte[] nonce, byte[] input) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        sealing,
        new AEADParameters(
            new KeyParameter(key.seal()), TAG_BITS, nonce, place.getBytes(StandardCharsets.UTF_8)));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int done = cipher.processBytes(input, 0, input.length, output, 0);
    try {
      cipher.doFinal(output, done);
    } catch (InvalidCipherTextException broken) {
      throw new PersonalRefusal(PersonalRefusal.Code.BROKEN_SEAL);
    }
    return output;
  }

  /** Returns by what a text of a kind is found in a district, 32 bytes. */
  static byte[] found(PersonalKeys.Key key, String district, PersonalKind kind, String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key.find()));
    byte[] asked = (district + "\n" + kind + "\n" + text).getBytes(StandardCharsets.UTF_8);
    mac.update(asked, 0, asked.length);
    byte[] found = new byte[mac.getMacSize()];
    mac.doFinal(found, 0);
    return found;
  }
}

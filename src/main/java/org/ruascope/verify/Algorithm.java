package org.ruascope.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Locale;
import org.ruascope.report.Authenticity.Detail;

/** How a signature is made; rsa-sha1 doesn't count any more (RFC 8301 section 3.1). */
enum Algorithm {
  RSA_SHA256("rsa", "SHA256withRSA"),
  ED25519_SHA256("ed25519", "Ed25519");

  private static final int MIN_RSA_BITS = 1_024;

  /** RFC 8301 section 3.2 asks for no more; twice as long takes four times as long. */
  private static final int MAX_RSA_BITS = 4_096;

  /** Nearly all have 65,537; a long one makes each look cost as much as a signature. */
  private static final int MAX_EXPONENT_BITS = 32;

  /** RFC 8410 section 4: what an X.509 key has before the 32 bytes, which are all that DNS has. */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int ED25519_BYTES = 32;

  private final String keyType;
  private final String javaName;

  Algorithm(String keyType, String javaName) {
    this.keyType = keyType;
    this.javaName = javaName;
  }

  /** By its name in {@code a=}. */
  static Algorithm of(String name) throws UncountedException {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "rsa-sha256" -> RSA_SHA256;
      case "ed25519-sha256" -> ED25519_SHA256;
      default -> throw new UncountedException(Detail.UNSUPPORTED);
    };
  }

  /** As {@code k=} has it. */
  String keyType() {
    return keyType;
  }

  /**
   * Reads a key ({@code p=}).
   *
   * @throws UncountedException when it is none, or too weak, or too long to be used
   */
  PublicKey key(byte[] encoded) throws UncountedException {
    try {
      return this == ED25519_SHA256 ? ed25519(encoded) : rsa(encoded);
    } catch (GeneralSecurityException e) {
      throw new UncountedException(Detail.UNUSABLE_KEY);
    }
  }

  private static PublicKey rsa(byte[] encoded) throws GeneralSecurityException, UncountedException {
    RSAPublicKey key =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    int bits = key.getModulus().bitLength();
    DkimSignature.refuse(bits < MIN_RSA_BITS, Detail.WEAK_KEY);
    DkimSignature.refuse(
        bits > MAX_RSA_BITS || key.getPublicExponent().bitLength() > MAX_EXPONENT_BITS,
        Detail.UNUSABLE_KEY);
    return key;
  }

  private static PublicKey ed25519(byte[] raw) throws GeneralSecurityException, UncountedException {
    DkimSignature.refuse(raw.length != ED25519_BYTES, Detail.UNUSABLE_KEY);
    byte[] encoded = new byte[ED25519_PREFIX.length + ED25519_BYTES];
    System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
    System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** Whether this is the key's signature of the data. */
  boolean verifies(PublicKey key, byte[] data, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(javaName);
      verifier.initVerify(key);
      verifier.update(this == ED25519_SHA256 ? Sha256.begin().digest(data) : data);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

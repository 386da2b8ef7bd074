package org.ruascope.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Signs mails by RFC 6376, written apart from what is tested. It knows only mails whose lines end
 * with CR LF, without folds and without white space that canonicalization would change.
 */
public final class MailSigner {
  private final String algorithm;
  private final KeyPair keys;

  private MailSigner(String algorithm, KeyPair keys) {
    this.algorithm = algorithm;
    this.keys = keys;
  }

  /** With a new key of so many bits. */
  public static MailSigner rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return new MailSigner("rsa", generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a new key. */
  public static MailSigner ed25519() {
    try {
      return new MailSigner("ed25519", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What DNS has: {@code k=rsa; p=…}. */
  public String record() {
    byte[] key = keys.getPublic().getEncoded();
    byte[] published =
        algorithm.equals("rsa") ? key : Arrays.copyOfRange(key, key.length - 32, key.length);
    return "k=" + algorithm + "; p=" + Base64.getEncoder().encodeToString(published);
  }

  /** Signs with {@code d=domain; s=s1}, relaxed, From and Subject. */
  public String sign(String mail, String domain) {
    return signAs(mail, "v=1; c=relaxed/relaxed; d=" + domain + "; s=s1; h=from:subject");
  }

  /** Puts a signature with these tags on top of a mail. */
  public String signAs(String mail, String tags) {
    return signAs(mail, tags, algorithm + "-sha256");
  }

  /** Puts a signature with these tags, and what is said to be its algorithm, on top of a mail. */
  public String signAs(String mail, String tags, String named) {
    int blank = mail.indexOf("\r\n\r\n");
    String hash = Base64.getEncoder().encodeToString(sha256(mail.substring(blank + 4)));
    String unsigned = "DKIM-Signature: " + tags + "; a=" + named + "; bh=" + hash + "; b=";
    StringBuilder data = new StringBuilder();
    for (String name : tag(tags, "h").split(":", -1)) {
      mail.substring(0, blank)
          .lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.strip() + ":"))
          .forEach(line -> data.append(canonical(line, tags)).append("\r\n"));
    }
    String signature = Base64.getEncoder().encodeToString(sign(data + canonical(unsigned, tags)));
    return unsigned + signature + "\r\n" + mail;
  }

  private static String tag(String tags, String name) {
    return Arrays.stream(tags.split(";", -1))
        .map(String::strip)
        .filter(tag -> tag.startsWith(name + "="))
        .map(tag -> tag.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static String canonical(String line, String tags) {
    int colon = line.indexOf(':');
    return tag(tags, "c").startsWith("relaxed")
        ? line.substring(0, colon).toLowerCase(Locale.ROOT)
            + ":"
            + line.substring(colon + 1).strip()
        : line;
  }

  private byte[] sign(String data) {
    try {
      byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
      boolean rsa = algorithm.equals("rsa");
      Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(rsa ? bytes : sha256(data));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

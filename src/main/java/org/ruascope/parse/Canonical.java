package org.ruascope.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import org.ruascope.report.ContentDigest;

/**
 * The canonical form of records, digested as they stream by: local names and trimmed texts in
 * document order, between marks that XML can't contain. Also bounds how long one piece may be.
 */
final class Canonical {

  private static final char START = 1;
  private static final char TEXT = 2;
  private static final char END = 3;
  private static final int DIGEST_BYTES = 16;

  private final MessageDigest sha256;
  private final int maxLength;
  private final StringBuilder piece = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  Canonical(int maxLength) {
    this.maxLength = maxLength;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void beginPiece() {
    piece.setLength(0);
    text.setLength(0);
  }

  void start(String name) throws XMLStreamException {
    flushText();
    piece.append(START).append(name);
    checkLength();
  }

  void text(char[] chars, int start, int length) throws XMLStreamException {
    text.append(chars, start, length);
    checkLength();
  }

  void end() throws XMLStreamException {
    flushText();
    piece.append(END);
    checkLength();
  }

  private void flushText() {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (start < end) {
      piece.append(TEXT).append(text, start, end);
    }
    text.setLength(0);
  }

  private void checkLength() throws XMLStreamException {
    if (piece.length() + text.length() > maxLength) {
      throw new XMLStreamException(XmlFaults.pieceTooLong(maxLength));
    }
  }

  /** Adds the piece that has just ended to the digest. */
  void digestPiece() {
    sha256.update(piece.toString().getBytes(StandardCharsets.UTF_8));
  }

  ContentDigest digest() {
    byte[] start = Arrays.copyOf(sha256.digest(), DIGEST_BYTES);
    return new ContentDigest(Base64.getUrlEncoder().withoutPadding().encodeToString(start));
  }
}

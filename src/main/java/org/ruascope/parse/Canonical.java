package org.ruascope.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
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

  /** Children of the root element. */
  private static final int PIECE_DEPTH = 2;

  /** Kept as long as their report is, and of a delivery's thousand reports at once. */
  private static final Set<String> KEPT = Set.of("version", "report_metadata", "policy_published");

  private final MessageDigest sha256;
  private final int maxKeptLength;
  private final int maxPieceLength;
  private int maxLength;
  private final StringBuilder piece = new StringBuilder();

  /** Of the piece: also of what is trimmed. */
  private int length;

  private boolean inText;
  private int depth;
  private boolean isRecord;

  /** Takes the most characters of what is kept of a report, and of any other piece. */
  Canonical(int maxKeptLength, int maxPieceLength) {
    this.maxKeptLength = maxKeptLength;
    this.maxPieceLength = maxPieceLength;
    this.maxLength = maxPieceLength;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void start(String name) throws XMLStreamException {
    depth++;
    if (depth == PIECE_DEPTH) {
      piece.setLength(0);
      length = 0;
      inText = false;
      isRecord = name.equals("record");
      maxLength = KEPT.contains(name) ? maxKeptLength : maxPieceLength;
    }
    endText();
    piece.append(START).append(name);
    count(1 + name.length());
  }

  /** Part of a text; blanks before it are passed over, those after it go when it ends. */
  void text(char[] chars, int start, int count) throws XMLStreamException {
    int end = start + count;
    int from = start;
    while (!inText && from < end && chars[from] <= ' ') {
      from++;
    }
    if (from < end) {
      if (!inText) {
        piece.append(TEXT);
        inText = true;
      }
      piece.append(chars, from, end - from);
    }
    count(count);
  }

  void end() throws XMLStreamException {
    endText();
    piece.append(END);
    count(1);
    if (depth == PIECE_DEPTH && isRecord) {
      sha256.update(piece.toString().getBytes(StandardCharsets.UTF_8));
    }
    depth--;
  }

  private void endText() {
    if (inText) {
      int end = piece.length();
      while (piece.charAt(end - 1) <= ' ') { // it begins with something else
        end--;
      }
      piece.setLength(end);
      inText = false;
    }
  }

  private void count(int more) throws XMLStreamException {
    length += more;
    if (length > maxLength) {
      throw new XMLStreamException(XmlFaults.pieceTooLong(maxLength));
    }
  }

  /** Of the piece that was read last, without what is trimmed. */
  int pieceLength() {
    return piece.length();
  }

  ContentDigest digest() {
    byte[] start = Arrays.copyOf(sha256.digest(), DIGEST_BYTES);
    return new ContentDigest(Base64.getUrlEncoder().withoutPadding().encodeToString(start));
  }
}

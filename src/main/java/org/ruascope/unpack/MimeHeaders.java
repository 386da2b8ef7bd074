package org.ruascope.unpack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that matter here; the rest of a mail's headers are of no interest, and hostile.
 *
 * @param contentType Content-Type, unfolded; empty if there is none, like the others
 * @param encoding Content-Transfer-Encoding
 * @param disposition Content-Disposition
 * @param subject Subject
 * @param bodyStart where the body begins
 */
record MimeHeaders(
    String contentType, String encoding, String disposition, String subject, int bodyStart) {

  private static final String TYPE = "content-type";
  private static final String ENCODING = "content-transfer-encoding";
  private static final String DISPOSITION = "content-disposition";
  private static final String SUBJECT = "subject";
  private static final Set<String> NAMES = Set.of(TYPE, ENCODING, DISPOSITION, SUBJECT);
  private static final String INITIALS = "CcSs";
  private static final int MAX_LENGTH = 4096;

  /** Reads up to the first blank line; the first header of a name counts. */
  static MimeHeaders read(byte[] bytes, int start, int end) {
    Map<String, String> values = new HashMap<>();
    int line = start;
    int next = Lines.next(bytes, line, end);
    while (line < end && !Lines.isBlank(bytes, line, next)) {
      int header = line;
      do {
        line = next;
        next = Lines.next(bytes, line, end);
      } while (line < end && (bytes[line] == ' ' || bytes[line] == '\t'));
      collect(bytes, header, line, values);
    }
    return new MimeHeaders(
        values.getOrDefault(TYPE, ""),
        values.getOrDefault(ENCODING, ""),
        values.getOrDefault(DISPOSITION, ""),
        values.getOrDefault(SUBJECT, ""),
        next);
  }

  private static void collect(byte[] bytes, int start, int end, Map<String, String> values) {
    if (INITIALS.indexOf(bytes[start]) >= 0) {
      int length = Math.min(end - start, MAX_LENGTH);
      String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
      int colon = Math.max(0, header.indexOf(':'));
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (NAMES.contains(name)) {
        values.putIfAbsent(name, header.substring(colon + 1).strip());
      }
    }
  }
}

package org.ruascope.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of a mail. */
final class Header {
  private static final String FROM = "from";

  /** What decides over how a mail is read; the second of a kind may have been added on the way. */
  private static final Set<String> ONCE =
      Set.of(FROM, "subject", "content-type", "content-transfer-encoding");

  private final List<HeaderField> fields;
  private final Map<String, List<HeaderField>> byName = new HashMap<>();

  Header(List<HeaderField> fields) {
    this.fields = fields;
    for (HeaderField field : fields) {
      byName.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field);
    }
  }

  /** From top to bottom. */
  List<HeaderField> fields() {
    return fields;
  }

  /** Of one name, from top to bottom. */
  List<HeaderField> fields(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Whether a field is there twice that may be there once (RFC 5322 section 3.6, RFC 2045). */
  boolean hasRepeated() {
    return ONCE.stream().anyMatch(name -> fields(name).size() > 1);
  }

  /** The domain of the one author; empty if there isn't one. */
  String fromDomain() {
    List<HeaderField> from = fields(FROM);
    return from.size() == 1 ? Address.domain(from.get(0).value()) : "";
  }

  /** What a signature signs (RFC 6376 section 3.7): its fields, each name from the bottom up. */
  byte[] signedBy(DkimSignature signature, HeaderField own) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(4 << 10);
    Canonicalization canonicalization = signature.canonicalization().header();
    Map<String, Integer> taken = new HashMap<>();
    for (String name : signature.fields()) {
      List<HeaderField> named = fields(name);
      int index = named.size() - taken.merge(name, 1, Integer::sum);
      if (index >= 0) {
        write(canonicalization.field(named.get(index)) + "\r\n", data);
      }
    }
    String before = own.raw().substring(0, own.raw().indexOf(':') + 1);
    HeaderField unsigned = new HeaderField(own.name(), before + signature.tags().without("b"));
    write(canonicalization.field(unsigned), data);
    return data.toByteArray();
  }

  private static void write(String text, ByteArrayOutputStream data) {
    data.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}

package org.ruascope.unpack;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says that something is; only content decides.
 *
 * @param type MIME type in lower case; empty if not told
 * @param name file name; empty if not told
 */
record Label(String type, String name) {

  static final Label NONE = new Label("", "");

  /** Those that promise something; {@code application/octet-stream} and most others don't. */
  private static final Map<String, Form> TYPES =
      Map.ofEntries(
          entry("application/gzip", Form.GZIP),
          entry("application/x-gzip", Form.GZIP),
          entry("application/x-gunzip", Form.GZIP),
          entry("application/gzipped", Form.GZIP),
          entry("application/gzip-compressed", Form.GZIP),
          entry("application/x-gzip-compressed", Form.GZIP),
          entry("application/zip", Form.ZIP),
          entry("application/x-zip", Form.ZIP),
          entry("application/x-zip-compressed", Form.ZIP),
          entry("application/xml", Form.XML),
          entry("text/xml", Form.XML),
          entry("message/rfc822", Form.MAIL));

  private static final Map<String, Form> EXTENSIONS =
      Map.of("gz", Form.GZIP, "gzip", Form.GZIP, "zip", Form.ZIP, "xml", Form.XML);

  /** The word that promises another form, or null. */
  @Nullable String contradiction(Form form) {
    if (TYPES.getOrDefault(type, form) != form) {
      return type;
    }
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return EXTENSIONS.getOrDefault(extension, form) != form ? name : null;
  }
}

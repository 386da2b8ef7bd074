package org.ruascope.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;

/**
 * Escapes what JSON leaves as it is, but a terminal or an editor would obey: C1 controls,
 * bidirectional overrides, line separators. No reader of JSON sees a difference.
 */
final class Escapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;

  private final int[] ascii = standardAsciiEscapesForJSON();

  private Escapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  static JsonGenerator in(JsonGenerator json) {
    return json.setCharacterEscapes(new Escapes());
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int unit) {
    boolean shown = Text.isPrintable(unit) || Character.isSurrogate((char) unit);
    return shown ? null : new SerializedString(String.format("\\u%04x", unit));
  }
}

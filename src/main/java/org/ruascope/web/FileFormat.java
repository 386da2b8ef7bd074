package org.ruascope.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruascope.format.SafeCsv;

/** How rows stand in a file. */
enum FileFormat {
  CSV("text/csv; charset=utf-8; header=present") {
    @Override
    void write(@Nullable Class<?> type, Iterator<? extends Record> rows, Writer out)
        throws IOException {
      Columns columns = type == null ? Columns.NONE : Columns.of(type);
      try (SafeCsv csv = new SafeCsv(out, columns.names())) {
        while (rows.hasNext()) {
          csv.line(columns.cells(rows.next()));
        }
      }
    }
  },
  JSON("application/json") {
    @Override
    void write(@Nullable Class<?> type, Iterator<? extends Record> rows, Writer out)
        throws IOException {
      try (JsonGenerator json = Json.generator(out)) {
        json.writeStartArray();
        while (rows.hasNext()) {
          json.writePOJO(rows.next());
        }
        json.writeEndArray();
      }
    }
  };

  private final String type;

  FileFormat(String type) {
    this.type = type;
  }

  /** For HTTP. */
  String mediaType() {
    return type;
  }

  /** What names of such files end with. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes all rows, and flushes.
   *
   * @param type of rows; null if there are none
   */
  abstract void write(@Nullable Class<?> type, Iterator<? extends Record> rows, Writer out)
      throws IOException;
}

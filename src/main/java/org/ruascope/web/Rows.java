package org.ruascope.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;

/**
 * The rows of an answer that can be had as a file.
 *
 * @param type of rows; null if there are none, and no telling what they would be
 * @param stream of rows, to be closed
 */
record Rows(@Nullable Class<? extends Record> type, Stream<? extends Record> stream) {
  private static final long MOST = 100_000;

  /**
   * Finds the rows of an answer.
   *
   * @param table which of its lists; null if there is only one
   * @throws BadRequestException when there is no such table, or it is too long
   */
  static Rows of(Object answer, @Nullable String table) {
    return switch (answer) {
      case Export<?> export -> whole(export);
      case Table<?> page -> of(page.rows());
      case List<?> list -> of(list);
      case Record record -> within(record, table);
      default -> throw none();
    };
  }

  private static Rows whole(Export<?> export) {
    if (export.total() > MOST) {
      throw new BadRequestException(
          "Too many rows for a file: choose a shorter period, a domain or a condition");
    }
    return new Rows(export.type(), export.rows());
  }

  private static Rows of(List<?> list) {
    List<Record> rows = list.stream().map(Record.class::cast).toList();
    return new Rows(rows.isEmpty() ? null : rows.getFirst().getClass(), rows.stream());
  }

  private static Rows within(Record answer, @Nullable String name) {
    List<RecordComponent> tables =
        Arrays.stream(answer.getClass().getRecordComponents()).filter(Rows::isTable).toList();
    if (tables.isEmpty()) {
      throw none();
    }
    RecordComponent chosen =
        tables.stream()
            .filter(each -> name == null ? tables.size() == 1 : Json.name(each).equals(name))
            .findFirst()
            .orElseThrow(() -> unclear(name, tables));
    return Columns.value(chosen, answer) instanceof List<?> list
        ? new Rows(typeOf(chosen), of(list).stream())
        : new Rows(null, Stream.empty());
  }

  private static boolean isTable(RecordComponent component) {
    return component.getType() == List.class && typeOf(component) != null;
  }

  /** What the list is of; null if not of records. */
  private static @Nullable Class<? extends Record> typeOf(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> type
            && type.isRecord()
        ? type.asSubclass(Record.class)
        : null;
  }

  private static BadRequestException none() {
    return new BadRequestException("There is no table here that could be a file");
  }

  private static BadRequestException unclear(@Nullable String name, List<RecordComponent> tables) {
    return new BadRequestException(
        "table must be one of "
            + String.join(", ", tables.stream().map(Json::name).toList())
            + (name == null ? "" : ", not " + Text.quote(name)));
  }
}

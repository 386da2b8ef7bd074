package org.ruascope.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
   * @param table which of its lists, as {@code rows}, or {@code part.rows} if it is in a part of
   *     the answer; null if there is only one beside those of parts
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
    List<Listed> tables = listed("", answer.getClass(), answer).toList();
    if (tables.isEmpty()) {
      throw none();
    }
    Listed chosen =
        (name == null ? only(tables) : named(name, tables))
            .orElseThrow(() -> unclear(name, tables));
    return chosen.rows() instanceof List<?> list
        ? new Rows(chosen.type(), of(list).stream())
        : new Rows(null, Stream.empty());
  }

  /** A list of an answer; there are no rows if the part that it is in is null. */
  private record Listed(
      String name, @Nullable Class<? extends Record> type, @Nullable Object rows) {}

  private static Stream<Listed> listed(String prefix, Class<?> type, @Nullable Object owner) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component -> {
              String name = prefix + Json.name(component);
              Object value = owner == null ? null : Columns.value(component, owner);
              return component.getType().isRecord()
                  ? listed(name + ".", component.getType(), value)
                  : isTable(component)
                      ? Stream.of(new Listed(name, typeOf(component), value))
                      : Stream.empty();
            });
  }

  private static Optional<Listed> named(String name, List<Listed> tables) {
    return tables.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Listed> only(List<Listed> tables) {
    List<Listed> own = tables.stream().filter(each -> !each.name().contains(".")).toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
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

  private static BadRequestException unclear(@Nullable String name, List<Listed> tables) {
    return new BadRequestException(
        "table must be one of "
            + String.join(", ", tables.stream().map(Listed::name).toList())
            + (name == null ? "" : ", not " + Text.quote(name)));
  }
}

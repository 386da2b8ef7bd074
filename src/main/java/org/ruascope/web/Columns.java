package org.ruascope.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records as lines of a table: the components of a record within are columns of their own, with a
 * dot in their names; lists and maps are one cell.
 */
final class Columns {
  /** Of no rows at all. */
  static final Columns NONE = new Columns(List.of());

  private static final String SEPARATOR = "; ";

  private final List<Column> columns;

  private Columns(List<Column> columns) {
    this.columns = columns;
  }

  private record Column(String name, Function<@Nullable Object, @Nullable Object> value) {}

  /** Those of a class of records. */
  static Columns of(Class<?> type) {
    return new Columns(columns("", type, row -> row).toList());
  }

  /** The header. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** One line. */
  List<@Nullable Object> cells(Record row) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(cell(column.value().apply(row))));
    return cells;
  }

  private static Stream<Column> columns(
      String prefix, Class<?> type, Function<@Nullable Object, @Nullable Object> owner) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component -> {
              String name = prefix + Json.name(component);
              Function<@Nullable Object, @Nullable Object> value =
                  owner.andThen(of -> of == null ? null : value(component, of));
              return component.getType().isRecord()
                  ? columns(name + ".", component.getType(), value)
                  : Stream.of(new Column(name, value));
            });
  }

  /** What a record has there. */
  static @Nullable Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> number;
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      case Collection<?> many ->
          many.stream().map(Columns::text).collect(Collectors.joining(SEPARATOR));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
              .collect(Collectors.joining(SEPARATOR));
      default -> value.toString();
    };
  }

  private static String text(@Nullable Object value) {
    return value instanceof Record record
        ? inOneCell(of(record.getClass()), record)
        : String.valueOf(cell(value));
  }

  private static String inOneCell(Columns columns, Record record) {
    return columns.columns.stream()
        .map(column -> column.name() + "=" + cell(column.value().apply(record)))
        .collect(Collectors.joining(" "));
  }
}

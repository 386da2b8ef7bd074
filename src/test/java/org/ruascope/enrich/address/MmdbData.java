package org.ruascope.enrich.address;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values in the encoding of MaxMind's format; the Java type decides on the type there. As in real
 * files, texts and maps stand there once, and pointers lead to them.
 */
final class MmdbData {
  private static final int STRING = 2;
  private static final int UINT16 = 5;
  private static final int UINT32 = 6;
  private static final int MAP = 7;
  private static final int UINT64 = 9;
  private static final int ARRAY = 11;

  private static final int POINTER_OF_4_BYTES = 0b001_11_000;

  private final Map<Object, Integer> offsets = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Where a text or map stands; it is written if it doesn't yet. */
  int offset(Object value) {
    if (!offsets.containsKey(value)) {
      put(value);
    }
    return offsets.getOrDefault(value, -1);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  MmdbData put(Object value) {
    Integer before = offsets.get(value);
    if (before != null) {
      bytes.write(POINTER_OF_4_BYTES);
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(before).array());
    } else {
      if (value instanceof String || value instanceof Map) {
        offsets.put(value, bytes.size());
      }
      write(value);
    }
    return this;
  }

  private void write(Object value) {
    switch (value) {
      case String text -> raw(STRING, text.getBytes(StandardCharsets.UTF_8));
      case Short number -> raw(UINT16, ByteBuffer.allocate(2).putShort(number).array());
      case Integer number -> raw(UINT32, ByteBuffer.allocate(4).putInt(number).array());
      case BigInteger number -> raw(UINT64, number.toByteArray());
      case Map<?, ?> map -> map(map);
      case List<?> list -> {
        control(ARRAY, list.size());
        list.forEach(this::put);
      }
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private void map(Map<?, ?> map) {
    control(MAP, map.size());
    map.forEach((key, value) -> put(key).put(value));
  }

  private void raw(int type, byte[] content) {
    control(type, content.length);
    bytes.writeBytes(content);
  }

  /** Types over 7 stand in a byte of their own, sizes from 29 in one more and from 285 in two. */
  private void control(int type, int size) {
    int small = size < 29 ? size : size < 285 ? 29 : 30;
    bytes.write((type > 7 ? 0 : type << 5) | small);
    if (type > 7) {
      bytes.write(type - 7);
    }
    if (small == 29) {
      bytes.write(size - 29);
    } else if (small == 30) {
      bytes.write((size - 285) >> 8);
      bytes.write(size - 285);
    }
  }
}

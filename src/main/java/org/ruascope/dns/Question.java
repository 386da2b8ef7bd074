package org.ruascope.dns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What is asked; equal for all ways to write a name.
 *
 * @param name in lower case, without trailing dot
 */
record Question(String name, RecordType type) {

  Question {
    name = withoutDot(name).toLowerCase(Locale.ROOT);
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** For the wire; null if there can't be such a name: too long, or other signs than ASCII's. */
  @Nullable Message message() {
    if (name.isEmpty() || !name.chars().allMatch(Question::standsForItself)) {
      return null;
    }
    try {
      Name asked = Name.fromString(name, Name.root);
      return Message.newQuery(Record.newRecord(asked, Type.value(type.name()), DClass.IN));
    } catch (TextParseException e) {
      return null;
    }
  }

  /** The library reads a backslash as the begin of an escape, and an at sign as the root. */
  private static boolean standsForItself(int c) {
    return c > ' ' && c < 0x7f && c != '\\' && c != '@';
  }
}

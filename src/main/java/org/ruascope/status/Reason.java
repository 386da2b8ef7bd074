package org.ruascope.status;

/**
 * Why not all is well.
 *
 * @param level how bad it is
 * @param about one word for programs: elasticsearch, sources, quarantine, dns, databases, reports,
 *     channels
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Reason(Level level, String about, String message, String remedy) {

  static Reason warn(String about, String message, String remedy) {
    return new Reason(Level.WARN, about, message, remedy);
  }

  static Reason bad(String about, String message, String remedy) {
    return new Reason(Level.BAD, about, message, remedy);
  }
}

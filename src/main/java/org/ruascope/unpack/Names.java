package org.ruascope.unpack;

import java.util.Locale;
import org.ruascope.report.Text;

/** Names given by senders, used as labels only. */
final class Names {

  private static final int MAX_LENGTH = 200;

  private Names() {}

  /** Whether a report could be called so: {@code receiver!domain!begin!end.xml.gz}. */
  static boolean mayBeReport(String name) {
    return name.indexOf('!') >= 0 || name.toLowerCase(Locale.ROOT).contains(".xml");
  }

  static String shorten(String name) {
    return Text.shorten(name, MAX_LENGTH);
  }
}

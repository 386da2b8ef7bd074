package org.ruascope.enrich.service;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.ruascope.report.Text;

/** Why a file can't be read, in words. */
final class Faults {

  private Faults() {}

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "no right to read it";
      case CharacterCodingException other -> "it isn't UTF-8";
      default -> Text.quote(String.valueOf(e.getMessage()));
    };
  }
}

package org.ruascope.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be read, in words: the JDK's own messages are often no more than its name. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "no right to read it";
      case CharacterCodingException coding -> "it is not UTF-8";
      default -> String.valueOf(e.getMessage());
    };
  }
}

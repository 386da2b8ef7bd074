package org.ruascope.testing;

/** Where a line breaks, and how: what a {@link FaultProxy} does once to the next line. */
public sealed interface Fault {

  /** What happens at that place. */
  enum Break {
    /** Both sides see the end of the line. */
    CUT,
    /** The client sees a reset (RST), the server the end of the line. */
    RESET,
    /** Nothing is passed on any more, and nobody is told. */
    STALL,
    /** From there on a few bytes at a time. */
    TRICKLE
  }

  /** When it breaks at a command. */
  enum Moment {
    /** The server doesn't get it. */
    BEFORE,
    /** The server gets half of it. */
    IN_COMMAND,
    /** The client gets half of the answer. */
    IN_ANSWER,
    /** The server has done it, and the client gets nothing of the answer. */
    ANSWERED
  }

  /**
   * At a command of IMAP, in plain text.
   *
   * @param command wherever it stands in what the client says
   */
  record AtCommand(String command, Moment moment, Break how) implements Fault {}

  /**
   * After so many bytes of what one side says, whatever the protocol.
   *
   * @param ofClient whether the client's bytes are counted, or the server's
   */
  record AtByte(boolean ofClient, long offset, Break how) implements Fault {}

  /**
   * Whenever the server says some words, on every line.
   *
   * @param words in one line of an answer
   */
  record AtWords(String words, Break how) implements Fault {}

  /**
   * Nothing breaks: an answer with some words ends with a refusal before the response that has
   * them, on every line. So servers give the mails before one that they can't read.
   *
   * @param answer after the tag: {@code NO [SERVERBUG] can't read}
   */
  record RefuseAtWords(String words, String answer) implements Fault {}

  /**
   * Nothing breaks: the client gets another answer, and the server doesn't get the command.
   *
   * @param command wherever it stands in what the client says; answered so on every line
   * @param answer after the tag: {@code NO [OVERQUOTA] full}
   */
  record Answer(String command, String answer) implements Fault {}
}

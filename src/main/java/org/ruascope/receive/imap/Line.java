package org.ruascope.receive.imap;

import java.util.function.Supplier;
import javax.net.ssl.SSLSession;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/**
 * One connection to an IMAP server. It is never opened again: what was begun on it ends with it.
 * Commands may come from several threads; each runs to its end before the next begins.
 */
final class Line implements AutoCloseable {

  /** A command and what to make of its answer. */
  @FunctionalInterface
  interface Question<T> {
    T ask(IMAPProtocol protocol) throws ProtocolException;
  }

  private final IMAPProtocol protocol;
  private final Supplier<@Nullable SSLSession> session;
  private final Faults faults;

  /** How it broke. */
  private @Nullable UnavailableException broken;

  Line(IMAPProtocol protocol, Supplier<@Nullable SSLSession> session, Faults faults) {
    this.protocol = protocol;
    this.session = session;
    this.faults = faults;
  }

  IMAPProtocol protocol() {
    return protocol;
  }

  Faults faults() {
    return faults;
  }

  /** How the line is protected; null if it isn't. */
  @Nullable SSLSession session() {
    return session.get();
  }

  /** Whether the server has a capability. */
  boolean can(String capability) {
    return protocol.hasCapability(capability);
  }

  /**
   * Asks.
   *
   * @param command for messages: {@code UID MOVE}
   * @throws UnavailableException if the server refuses or the line is broken; it says at which
   *     command it broke first
   */
  <T> T ask(String command, Question<T> question) {
    try {
      return question.ask(protocol);
    } catch (ConnectionException e) {
      throw broken(command, e);
    } catch (ProtocolException e) {
      throw faults.refused(command, e);
    }
  }

  private synchronized UnavailableException broken(String command, ConnectionException cause) {
    UnavailableException first = broken;
    if (first == null) {
      first = faults.broken(command, cause);
      broken = first;
    }
    return first;
  }

  /** Sends a command and returns all that the server answered, the last being OK. */
  Response[] run(String command, Argument arguments) {
    return ask(
        command,
        imap -> {
          Response[] responses = imap.command(command, arguments);
          imap.handleResult(last(responses));
          return responses;
        });
  }

  /** The response that completes a command. */
  static Response last(Response[] responses) {
    return responses[responses.length - 1];
  }

  /** Logs out. CLOSE isn't sent: it would expunge what others have marked as deleted. */
  @Override
  public void close() {
    try {
      protocol.logout();
    } catch (ProtocolException e) {
      protocol.disconnect();
    }
  }
}

package org.ruascope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** An SMTP server that takes every mail, and sends none on. */
public final class MailSink implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  /** Starts. */
  public MailSink() {
    server.start();
  }

  /** Settings of a channel to it, as variables of the environment. */
  public Map<String, String> asChannel() {
    return Map.of(
        "RUASCOPE_CHANNELS_MAIL_TYPE", "smtp",
        "RUASCOPE_CHANNELS_MAIL_HOST", "127.0.0.1",
        "RUASCOPE_CHANNELS_MAIL_PORT", Integer.toString(server.getSmtp().getPort()),
        "RUASCOPE_CHANNELS_MAIL_SECURITY", "none",
        "RUASCOPE_CHANNELS_MAIL_FROM", "ruascope@example.com",
        "RUASCOPE_CHANNELS_MAIL_TO", "postmaster@example.com");
  }

  /** The HTML of the first mail that comes. */
  public String html() {
    assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).as("a mail").isTrue();
    try {
      MimeMultipart forms = (MimeMultipart) server.getReceivedMessages()[0].getContent();
      return forms.getBodyPart(1).getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new AssertionError("no mail of two forms", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}

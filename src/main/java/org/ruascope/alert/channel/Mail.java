package org.ruascope.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A mail whose Message-ID is ours, and the same whenever it is sent again. */
final class Mail extends MimeMessage {
  private final String id;

  Mail(String id) {
    super(Session.getInstance(new Properties()));
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}

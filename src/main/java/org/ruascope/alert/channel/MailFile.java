package org.ruascope.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A letter as a mail to be opened, not to be sent. */
public final class MailFile {
  private static final String NOBODY = "ruascope@localhost";

  private MailFile() {}

  /** The mail (RFC 5322), from nobody to nobody. */
  public static byte[] of(Letter letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Mail mail = new Mail("<ruascope.letter." + Hash.of(letter.id()) + "@localhost>");
      mail.setFrom(new InternetAddress(NOBODY, "ruascope"));
      mail.setSubject(Harmless.line(letter.subject()), "UTF-8");
      mail.setContent(MailForm.content(letter));
      mail.saveChanges();
      mail.writeTo(bytes);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e); // nothing of it is of strangers but what is encoded
    }
    return bytes.toByteArray();
  }
}

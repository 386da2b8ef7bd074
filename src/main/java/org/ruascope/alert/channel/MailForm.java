package org.ruascope.alert.channel;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.ruascope.advice.PageAddress;
import org.ruascope.alert.Notice;
import org.ruascope.config.ChannelSettings;

/** Mails of alerts and letters, in plain text and in HTML. */
final class MailForm {
  private final ChannelSettings.Mail settings;
  private final PageAddress page;
  private final InstantSource clock;

  /**
   * A form.
   *
   * @param settings who writes, and to whom
   * @param page for links
   * @param clock for the date
   */
  MailForm(ChannelSettings.Mail settings, PageAddress page, InstantSource clock) {
    this.settings = settings;
    this.page = page;
    this.clock = clock;
  }

  /** Mails about one alert are a thread: all refer to a mail that never was, of its id. */
  Mail of(Bulletin bulletin) {
    String threads =
        bulletin.notices().stream()
            .map(Notice::alert)
            .distinct()
            .limit(20)
            .map(alert -> id("alert", alert))
            .collect(Collectors.joining("\r\n "));
    return make(
        id("notice", bulletin.id()),
        bulletin.subject(),
        mail -> {
          mail.setHeader("In-Reply-To", threads);
          mail.setHeader("References", threads);
          mail.setContent(
              both(new PlainForm(page).of(bulletin), html(new HtmlForm(page).of(bulletin))));
        });
  }

  /** A letter, with its images. */
  Mail of(Letter letter) {
    return make(
        id("letter", letter.id()),
        Harmless.line(letter.subject()),
        mail -> mail.setContent(content(letter)));
  }

  /** What a letter says, in both forms. */
  static MimeMultipart content(Letter letter) throws MessagingException {
    return both(letter.text(), withImages(letter));
  }

  /** RFC 5322 section 3.6.4. */
  private String id(String kind, String of) {
    return "<ruascope." + kind + "." + Hash.of(of) + "@" + domain() + ">";
  }

  private String domain() {
    return settings.from().substring(settings.from().lastIndexOf('@') + 1);
  }

  @FunctionalInterface
  private interface Content {
    void into(Mail mail) throws MessagingException;
  }

  private Mail make(String id, String subject, Content content) {
    try {
      Mail mail = new Mail(id);
      head(mail);
      mail.setSubject("[DMARC] " + unencoded(subject), "UTF-8");
      content.into(mail);
      mail.saveChanges();
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException(e); // nothing of it is of strangers but what is encoded
    }
  }

  /** What strangers write is no encoded word (RFC 2047), which mail programs would decode. */
  private static String unencoded(String subject) {
    return subject.replace("=?", "= ?");
  }

  /** RFC 3834 section 5: nobody is to answer by himself; RFC 2919: what filters go by. */
  private void head(Mail mail) throws MessagingException, UnsupportedEncodingException {
    mail.setFrom(new InternetAddress(settings.from(), "ruascope"));
    for (String to : settings.to()) {
      mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    }
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("List-Id", "<" + settings.name() + ".ruascope." + domain() + ">");
  }

  private static MimeMultipart both(String plain, MimeBodyPart html) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(plain, "UTF-8");
    text.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return multipart("alternative", List.of(text, html));
  }

  private static MimeBodyPart html(String html) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(html, "UTF-8", "html");
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** RFC 2387: the HTML and what it shows. */
  private static MimeBodyPart withImages(Letter letter) throws MessagingException {
    MimeMultipart related = multipart("related", List.of(html(letter.html())));
    for (Letter.Image image : letter.images()) {
      related.addBodyPart(png(image));
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(related);
    return part;
  }

  private static MimeBodyPart png(Letter.Image image) throws MessagingException {
    ByteBuffer png = image.png().duplicate();
    byte[] bytes = new byte[png.remaining()];
    png.get(bytes);
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "image/png")));
    part.setContentID("<" + image.name() + ">");
    part.setDisposition(MimePart.INLINE);
    part.setFileName(image.name());
    return part;
  }

  private static MimeMultipart multipart(String kind, List<MimeBodyPart> parts)
      throws MessagingException {
    MimeMultipart multipart = new MimeMultipart(kind);
    for (MimeBodyPart part : parts) {
      multipart.addBodyPart(part);
    }
    return multipart;
  }
}

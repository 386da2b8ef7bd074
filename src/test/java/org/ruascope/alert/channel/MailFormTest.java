package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

final class MailFormTest {
  static final List<String> HOSTILE = HostileTexts.IN_MESSAGES;
  private static final MailForm FORM =
      new MailForm(
          TestMail.plain(25).settings(), TestNotices.PAGE, InstantSource.fixed(TestNotices.NOW));

  @Test
  void mailsOfAnAlertAreAThread() throws MessagingException {
    MimeMessage first = mail("Office", "KEY-1", Occasion.FIRING);
    MimeMessage again = mail("Office", "KEY-1", Occasion.RESOLVED);
    MimeMessage other = mail("Office", "KEY-2", Occasion.FIRING);
    assertThat(again.getHeader("References")).isEqualTo(first.getHeader("References"));
    assertThat(again.getHeader("In-Reply-To")).isEqualTo(first.getHeader("References"));
    assertThat(other.getHeader("References")).isNotEqualTo(first.getHeader("References"));
    assertThat(again.getMessageID()).isNotEqualTo(first.getMessageID());
    assertThat(again.getSubject()).isEqualTo("[DMARC] Resolved: Signatures of Office fail");
  }

  @Test
  void theSameIsTheSameMailWheneverItIsSent() throws MessagingException {
    assertThat(mail("Office", "KEY-1", Occasion.FIRING).getMessageID())
        .isEqualTo(mail("Office", "KEY-1", Occasion.FIRING).getMessageID())
        .matches("<ruascope\\.notice\\.[0-9a-f]{32}@example\\.com>");
  }

  @Test
  void aMailOfSeveralBelongsToTheThreadOfEach() throws MessagingException {
    MimeMessage several = FORM.of(new Bulletin(TestNotices.many(2), 0));
    MimeMessage one = mail("source 1", "A1", Occasion.REMINDER);
    assertThat(several.getHeader("References", null)).contains(one.getHeader("References", null));
  }

  @Test
  void nobodyIsToAnswerByHimself() throws MessagingException {
    MimeMessage mail = mail("Office", "KEY-1", Occasion.FIRING);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Id")).containsExactly("<mail.ruascope.example.com>");
    assertThat(mail.getHeader("From")).containsExactly("ruascope <ruascope@example.com>");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void strangersWriteNoHeaders(String hostile) throws IOException, MessagingException {
    MimeMessage mail = FORM.of(new Bulletin(List.of(TestNotices.hostile(hostile)), 0));
    assertThat(fields(mail)).isEqualTo(fields(mail("Office", "A", Occasion.FIRING)));
    assertThat(read(mail).getSubject().codePoints()).allMatch(Text::isPrintable);
    MimeMessage letter = FORM.of(TestNotices.letter(hostile, hostile));
    assertThat(fields(letter)).isEqualTo(fields(FORM.of(TestNotices.letter())));
    assertThat(read(letter).getSubject().codePoints()).allMatch(Text::isPrintable);
  }

  /** As a mail program sees it. */
  private static MimeMessage read(MimeMessage mail) throws IOException, MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(mail)));
  }

  private static byte[] bytes(MimeMessage mail) throws IOException, MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static List<String> fields(MimeMessage mail) throws IOException, MessagingException {
    String head = new String(bytes(mail), StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
    assertThat(head.lines()).allMatch(line -> line.length() < 998);
    return Pattern.compile("\r\n(?![ \t])")
        .splitAsStream(head)
        .map(field -> field.substring(0, field.indexOf(':')))
        .toList();
  }

  @Test
  void aLetterBringsItsImages() throws IOException, MessagingException {
    MimeMultipart both = (MimeMultipart) FORM.of(TestNotices.letter()).getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent()).isEqualTo("All is well.\n");
    MimeMultipart related = (MimeMultipart) both.getBodyPart(1).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<chart>");
    assertThat(related.getBodyPart(1).getInputStream()).hasBinaryContent(new byte[] {1, 2, 3});
  }

  private static MimeMessage mail(String source, String alert, Occasion occasion) {
    Notice notice = TestNotices.about(source, alert, occasion);
    return FORM.of(new Bulletin(List.of(notice), 0));
  }
}

package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Link;
import org.ruascope.alert.channel.Letter;

class LetterFileTest {
  private static final byte[] PNG = {1, 2, 3, -1};
  private static final Letter LETTER =
      new Letter(
          "id",
          "DMARC of bücher.example, week 47: \uD83D\uDE00 nothing to mend",
          "Text – ü\n",
          "<p>Html <img src=\"cid:a.png\"> ü</p>",
          List.of(new Letter.Image("a.png", ByteBuffer.wrap(PNG))),
          new Link("/", Map.of()));

  @Test
  void aPageHasItsImagesInIt() {
    assertThat(LetterFile.named("x/week.HTML").of(LETTER))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("<p>Html <img src=\"data:image/png;base64,AQID/w==\"> ü</p>");
    assertThat(LetterFile.named("week.txt").of(LETTER))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("Text – ü\n");
  }

  @Test
  void aMailHasBothFormsAndTheImagesOfOne() throws MessagingException, IOException {
    byte[] bytes = LetterFile.named("week.eml").of(LETTER);
    MimeMessage mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    MimeMultipart both = (MimeMultipart) mail.getContent();
    MimeMultipart related = (MimeMultipart) both.getBodyPart(1).getContent();

    assertThat(mail.getSubject()).isEqualTo(LETTER.subject());
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getCount()).isEqualTo(2);
    assertThat(both.getBodyPart(0).getContent().toString())
        .isEqualToNormalizingNewlines(LETTER.text());
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(related.getBodyPart(0).getContent()).isEqualTo(LETTER.html());
    assertThat(related.getBodyPart("<a.png>").getInputStream().readAllBytes()).isEqualTo(PNG);
    assertThat(new String(bytes, StandardCharsets.UTF_8).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(79));
  }
}

package org.ruascope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ruascope.report.Failing;

class AdviceTest {
  private static final Facts FACTS =
      new Facts(
          "Mailchimp",
          List.of("example.com"),
          List.of("mcsv.net"),
          List.of("k1._domainkey.example.com"),
          List.of("k1"),
          List.of("mail.mcsv.net"),
          List.of("192.0.2.1"),
          new ServiceHelp("Publish its CNAMEs.", "https://help.example/dmarc"));
  private static final Facts LITTLE =
      new Facts(
          "192.0.2.1",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          ServiceHelp.NONE);

  @Test
  void namesTheServiceWhatItSignsAsAndItsOwnPage() {
    Advice advice = Advice.of(Failing.DKIM_MISALIGNED, FACTS);

    assertThat(advice.what().text()).isEqualTo("Mailchimp signs as mcsv.net, not as example.com.");
    assertThat(advice.next().text())
        .isEqualTo("Set up its domain authentication. Publish its CNAMEs.");
    assertThat(advice.link()).isEqualTo("https://help.example/dmarc");
  }

  @Test
  void theServicesPageIsNoHelpWithAnSpfRecordOfOnesOwn() {
    Advice advice = Advice.of(Failing.SPF_PERMERROR, FACTS);

    assertThat(advice.next().text())
        .isEqualTo(
            "Mend the SPF record of mail.mcsv.net: one record only, at most ten look-ups, no"
                + " typing errors.");
    assertThat(advice.link()).isNull();
  }

  /** Those of which the report doesn't tell enough can have no details. */
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = ".*NOT_REPORTED")
  void whatIsKnownIsInTheSentence(Failing failing) {
    Advice advice = Advice.of(failing, FACTS);

    assertThat(advice.what().text()).isNotEqualTo(advice.means()).doesNotContain("{", "}");
    assertThat(advice.what().parameters()).isNotEmpty();
    assertThat(advice.next().text()).doesNotContain("{", "}").endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotKnownIsntMadeUp(Failing failing) {
    Advice advice = Advice.of(failing, LITTLE);

    assertThat(advice.what().text()).isEqualTo(Words.means(failing));
    assertThat(advice.next().text()).isEqualTo(Words.todo(failing));
    assertThat(advice.link()).isNull();
  }

  @Test
  void manyNamesAreShortened() {
    Facts many =
        new Facts(
            "orders",
            List.of("a.example", "b.example", "c.example", "d.example", "e.example"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            ServiceHelp.NONE);

    assertThat(Advice.of(Failing.DKIM_MISSING, many).what().text())
        .isEqualTo("orders doesn't sign its mail for a.example, b.example, c.example and 2 more.");
  }

  @Test
  void aStrangersTextIsNeverTakenForAParameter() {
    Sentence sentence = new Sentence("{a} and {b}", Map.of("a", "{b} $1 \\", "b", "<script>"));

    assertThat(sentence.text()).isEqualTo("{b} $1 \\ and <script>");
  }
}

package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

/** What strangers write stays text, whatever the form. */
final class FormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<String> HOSTILE = HostileTexts.IN_MESSAGES;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void slackReadsNamesAsCode(String hostile) throws JsonProcessingException {
    JsonNode message = JSON.readTree(new SlackForm(TestNotices.PAGE).of(hostile(hostile)));
    String text = message.path("attachments").path(0).path("text").asText();
    String shown = text.substring(0, text.lastIndexOf("\n<https://dmarc.example.com/"));
    assertThat(shown).doesNotContain("<").doesNotContain("``");
    assertThat(outsideOfCode(shown)).doesNotContain("@").doesNotContain("http").doesNotContain("[");
    assertThat(text).hasSizeLessThan(3_000);
  }

  private static String outsideOfCode(String text) {
    String[] parts = text.split("`", -1);
    StringBuilder outside = new StringBuilder();
    for (int part = 0; part < parts.length; part += 2) {
      outside.append(parts[part]);
    }
    return outside.toString();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void teamsGetsNothingThatItReadsAsMarkdown(String hostile) throws JsonProcessingException {
    String message = new TeamsForm(TestNotices.PAGE).of(hostile(hostile));
    JsonNode card = JSON.readTree(message).path("attachments").path(0).path("content");
    assertThat(card.findValuesAsText("type"))
        .containsOnly("AdaptiveCard", "Container", "RichTextBlock", "TextRun", "Action.OpenUrl");
    assertThat(card.findValuesAsText("url"))
        .allMatch(url -> url.startsWith("https://dmarc.example.com/alerts?"));
    assertThat(card.findValuesAsText("text"))
        .allSatisfy(FormsTest::isLine)
        .noneMatch(text -> text.contains("://"));
    assertThat(bytes(message)).isLessThan(28_000);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void lettersAreTextInChatsToo(String hostile) throws JsonProcessingException {
    Letter letter = TestNotices.letter(hostile, (hostile + "\n").repeat(30));
    String slack = JSON.readTree(new SlackForm(TestNotices.PAGE).of(letter)).path("text").asText();
    String teams = new TeamsForm(TestNotices.PAGE).of(letter);
    assertThat(slack.split("```", -1)).hasSize(3);
    assertThat(slack.substring(0, slack.lastIndexOf("\n<https://dmarc.example.com/")))
        .doesNotContain("<");
    assertThat(bytes(teams)).isLessThan(28_000);
    assertThat(JSON.readTree(teams).findValuesAsText("type"))
        .containsOnly("message", "AdaptiveCard", "RichTextBlock", "TextRun", "Action.OpenUrl");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void htmlHasNoElementButItsOwn(String hostile) {
    HtmlForm form = new HtmlForm(TestNotices.PAGE);
    List<String> usual = elements(form.of(bulletin("Office")));
    assertThat(elements(form.of(hostile(hostile)))).isEqualTo(usual);
  }

  private static List<String> elements(String html) {
    return Pattern.compile("<[^>]*>")
        .matcher(html)
        .results()
        .map(found -> found.group().replaceFirst("href=\"https://dmarc[^\"<>]*\"", "href"))
        .filter(element -> !element.equals("<wbr>"))
        .toList();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void plainTextHasNoLineButItsOwn(String hostile) {
    PlainForm form = new PlainForm(TestNotices.PAGE);
    String text = form.of(hostile(hostile));
    assertThat(text.lines().count()).isEqualTo(form.of(bulletin("Office")).lines().count());
    assertThat(text.codePoints().filter(point -> point != '\n')).allMatch(Text::isPrintable);
    assertThat(text.replace("Show: https://dmarc.example.com/", "")).doesNotContain("://");
    assertThat(hostile(hostile).subject()).hasSizeLessThan(200).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void webhooksAndAlertmanagerGetLines(String hostile) throws JsonProcessingException {
    JsonNode webhook = JSON.readTree(new WebhookForm("ops", TestNotices.PAGE).of(hostile(hostile)));
    JsonNode alertmanager =
        JSON.readTree(
            new AlertmanagerForm(TestNotices.PAGE, Duration.ofDays(1))
                .of(hostile(hostile).notices(), TestNotices.NOW));
    for (String field : List.of("summary", "headline", "domain", "subject", "means")) {
      assertThat(webhook.findValuesAsText(field)).hasSize(1).allSatisfy(FormsTest::isLine);
    }
    webhook.findValue("what").forEach(text -> isLine(text.asText()));
    webhook.findValue("next").forEach(text -> isLine(text.asText()));
    for (String field : List.of("summary", "domain", "subject", "description", "means")) {
      assertThat(alertmanager.findValuesAsText(field)).hasSize(1).allSatisfy(FormsTest::isLine);
    }
    assertThat(alertmanager.findValuesAsText("next").getFirst().lines()).hasSize(2);
  }

  private static void isLine(String text) {
    assertThat(text.codePoints()).allMatch(Text::isPrintable);
    assertThat(text).hasSizeLessThan(2_000);
  }

  @Test
  void aFloodIsCutWhereItsReaderCan() throws JsonProcessingException {
    Bulletin flood = new Bulletin(TestNotices.many(60), 37);
    String slack = new SlackForm(TestNotices.PAGE).of(flood);
    String teams = new TeamsForm(TestNotices.PAGE).of(flood);
    assertThat(JSON.readTree(slack).path("attachments")).hasSize(10);
    assertThat(slack).contains("And 87 more, on the page.");
    assertThat(teams.length()).isLessThan(28_000);
    assertThat(teams).contains("And 87 more, on the page.");
  }

  @Test
  void figuresAreNoNames() {
    String html = new HtmlForm(TestNotices.PAGE).of(bulletin("Office"));
    assertThat(html).contains("Since 20 November, 3,412 messages of <span", "fail DKIM, 97 %.");
  }

  @Test
  void alertmanagerForgetsWhatIsOver() throws JsonProcessingException {
    AlertmanagerForm form = new AlertmanagerForm(TestNotices.PAGE, Duration.ofDays(1));
    Notice over = TestNotices.about("Office", "KEY-1", Occasion.RESOLVED);
    JsonNode alerts =
        JSON.readTree(form.of(List.of(TestNotices.keyFails(), over), TestNotices.NOW));
    assertThat(alerts.findValuesAsText("endsAt"))
        .containsExactly("2026-11-23T08:00:00Z", "2026-11-22T08:00:00Z");
    assertThat(alerts.path(0).path("labels")).isEqualTo(alerts.path(1).path("labels"));
  }

  private static Bulletin hostile(String text) {
    return new Bulletin(List.of(TestNotices.hostile(text)), 0);
  }

  private static Bulletin bulletin(String source) {
    return new Bulletin(List.of(TestNotices.about(source, "KEY-1", Occasion.FIRING)), 0);
  }
}

package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.testing.HostileTexts;

/** What webhooks get is what docs/webhook.schema.json says. */
final class WebhookFormTest {
  static final List<String> HOSTILE = HostileTexts.IN_MESSAGES;
  private static final WebhookForm FORM = new WebhookForm("ops", TestNotices.PAGE);
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void alertsAreOfTheSchema(String source) throws IOException {
    for (Occasion occasion : Occasion.values()) {
      Bulletin bulletin = new Bulletin(List.of(TestNotices.about(source, "A", occasion)), 3);
      assertThat(schema().validate(FORM.of(bulletin), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void lettersAreOfTheSchema() throws IOException {
    assertThat(schema().validate(FORM.of(TestNotices.letter()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaSaysSomething() throws IOException {
    String alerts = FORM.of(new Bulletin(TestNotices.many(1), 0)).replace("firing", "fired");
    assertThat(schema().validate(alerts, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theExampleOfThePageIsOne() throws IOException {
    String page = Files.readString(Path.of("docs/channels.md"));
    String example =
        EXAMPLE
            .matcher(page)
            .results()
            .map((MatchResult r) -> r.group(1))
            .findFirst()
            .orElseThrow();
    String alert = new ObjectMapper().readTree(example).path("alerts").path(0).toString();
    String made =
        FORM.of(new Bulletin(List.of(TestNotices.keyFails()), 0))
            .replace("notice-KEY-1-firing", "notice-1");
    assertThat(new ObjectMapper().readTree(made).path("alerts").path(0)).hasToString(alert);
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Path.of("docs/webhook.schema.json")));
  }
}

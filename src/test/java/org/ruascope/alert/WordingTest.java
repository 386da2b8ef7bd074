package org.ruascope.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.alert.Notice.Occasion;

final class WordingTest {
  private static final ServiceHelp HELP =
      new ServiceHelp("publish two CNAMEs", "https://mail.example/help");

  private final Wording wording =
      new Wording(name -> name.equals("Example Mail") ? HELP : ServiceHelp.NONE);

  @Test
  void tellsOfASourceWhatHappenedAndWhatItMeans() {
    Observation seen =
        seen(Rule.SOURCE_FAILS, Map.of("variant", "dkim", "source", "Example Mail", "share", 0.1));

    assertThat(wording.headline(seen, Occasion.FIRING).text())
        .isEqualTo("example.com: mail from Example Mail fails DMARC, which was in order");
    assertThat(texts(wording.what(seen, Occasion.FIRING)))
        .containsExactly(
            "Since 2026-03-01, 1,200 of 1,500 messages failed; 10 % pass, 99.5 % before.",
            "DKIM doesn't pass any more, and SPF alone didn't hold.", "Reported by google.com.");
    assertThat(wording.means(seen, Occasion.FIRING))
        .extracting(Sentence::text)
        .isEqualTo("The policy is reject: this mail is refused.");
  }

  @Test
  void givesTheServicesOwnWords() {
    Observation seen =
        seen(
            Rule.SOURCE_FAILS,
            Map.of("variant", "dkim", "source", "Example Mail", "source_by", "service"));

    assertThat(texts(wording.next(seen, Occasion.FIRING)))
        .contains(
            "By Example Mail's own words: publish two CNAMEs",
            "Example Mail says how at https://mail.example/help");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    Observation seen = seen(Rule.SHARE_FALLS, Map.of("variant", "fall", "share", 0.5));

    assertThat(texts(wording.what(seen, Occasion.FIRING)))
        .noneMatch(text -> text.contains("{"))
        .noneMatch(text -> text.startsWith("Most of those"));
  }

  @Test
  void saysThatItIsOverAndNothingToDo() {
    Observation seen = seen(Rule.NO_REPORTS, Map.of("days", 3L));

    assertThat(wording.headline(seen, Occasion.RESOLVED).text())
        .isEqualTo("Over: example.com: no reports for 3 days");
    assertThat(wording.next(seen, Occasion.RESOLVED)).isEmpty();
    assertThat(wording.means(seen, Occasion.RESOLVED)).isNull();
  }

  @Test
  void neverTakesTheWordsOfStrangersForItsOwn() {
    Observation seen = seen(Rule.NEW_SERVICE, Map.of("variant", "failing", "source", "{domain}"));

    assertThat(wording.headline(seen, Occasion.FIRING).text())
        .isEqualTo("example.com: {domain} sends in your name, never did, and fails DMARC");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasItsWords(Rule rule) {
    Observation seen = seen(rule, ALL);

    assertThat(wording.headline(seen, Occasion.FIRING).hasAllParameters()).isTrue();
    assertThat(wording.what(seen, Occasion.FIRING)).isNotEmpty();
    assertThat(wording.next(seen, Occasion.FIRING)).isNotEmpty();
  }

  private static final Map<String, Object> ALL = all();

  private static Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    List.of("polls", "hours", "before", "mails", "usual", "days", "refused", "reports")
        .forEach(name -> all.put(name, 3L));
    List.of("source", "key", "remedy", "message", "place", "name", "reason", "reporter")
        .forEach(name -> all.put(name, "some " + name));
    all.put("variant", "everywhere");
    all.put("day_until", "2026-04-01");
    all.put("share", 0.5);
    return all;
  }

  private static Observation seen(Rule rule, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("domain", "example.com");
    values.put("policy", "reject");
    values.put("messages", 1_200L);
    values.put("all", 1_500L);
    values.put("day", "2026-03-01");
    values.put("share_before", 0.995);
    values.put("reporters", "google.com");
    values.putAll(more);
    return new Observation(
        rule,
        Severity.WARNING,
        "example.com",
        "",
        Instant.parse("2026-03-01T00:00:00Z"),
        1_200,
        values,
        new Link("/", Map.of()));
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }
}

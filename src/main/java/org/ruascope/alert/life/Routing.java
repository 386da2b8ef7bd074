package org.ruascope.alert.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.config.AlertRuleSettings;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.QuietHours;

/** What is configured for which alert: the first exception that is meant for it, or the usual. */
public final class Routing {
  private final AlertSettings settings;
  private final List<String> channels;

  /**
   * As configured.
   *
   * @param channels the names of all that there are
   */
  public Routing(AlertSettings settings, List<String> channels) {
    this.settings = settings;
    this.channels = List.copyOf(channels);
  }

  Route of(Observation observation) {
    Optional<AlertRuleSettings> exception =
        settings.rules().stream().filter(each -> isMeant(each, observation)).findFirst();
    return new Route(
        exception.map(AlertRuleSettings::enabled).orElse(true),
        channels(exception),
        exception.flatMap(AlertRuleSettings::quietHours).orElse(settings.quietHours()),
        exception.flatMap(AlertRuleSettings::remindAfter).orElse(settings.remindAfter()),
        quota(exception, observation.severity() == Severity.CRITICAL),
        exception.flatMap(AlertRuleSettings::grouping).orElse(settings.grouping()));
  }

  private List<String> channels(Optional<AlertRuleSettings> exception) {
    return exception
        .flatMap(AlertRuleSettings::channels)
        .or(settings::channels)
        .orElse(channels)
        .stream()
        .filter(channels::contains)
        .toList();
  }

  private Quota quota(Optional<AlertRuleSettings> exception, boolean critical) {
    return exception
        .flatMap(own -> own.limitPerHour().map(most -> new Quota(own.name(), critical, most)))
        .orElse(new Quota("", critical, settings.limitPerHour()));
  }

  private static boolean isMeant(AlertRuleSettings exception, Observation observation) {
    return isAbout(exception, observation.rule(), observation.domain())
        && isIn(exception.severities(), observation.severity().word());
  }

  static boolean isAbout(AlertRuleSettings exception, Rule rule, @Nullable String domain) {
    return isIn(exception.rules(), rule.word())
        && (exception.domains().isEmpty()
            || (domain != null
                && exception.domains().stream().anyMatch(above -> isWithin(domain, above))));
  }

  private static boolean isIn(List<String> words, String word) {
    return words.isEmpty() || words.contains(word);
  }

  private static boolean isWithin(String domain, String above) {
    return domain.equals(above) || domain.endsWith("." + above);
  }

  /** Whether nobody wants to hear of it at this hour. */
  boolean isQuiet(Observation observation, Instant now) {
    QuietHours hours = of(observation).quietHours();
    return hours.end(now.atZone(settings.zone())).toInstant().isAfter(now);
  }
}

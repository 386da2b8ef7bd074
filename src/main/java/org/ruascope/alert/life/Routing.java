package org.ruascope.alert.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.config.AlertRuleSettings;
import org.ruascope.config.AlertSettings;

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
        exception
            .flatMap(AlertRuleSettings::channels)
            .or(settings::channels)
            .orElse(channels)
            .stream()
            .filter(channels::contains)
            .toList(),
        exception.flatMap(AlertRuleSettings::quietHours).orElse(settings.quietHours()),
        exception.flatMap(AlertRuleSettings::remindAfter).orElse(settings.remindAfter()));
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

  /** From when on it may be told what is decided now. */
  Instant opens(Route route, Instant now) {
    return route.quietHours().end(now.atZone(settings.zone())).toInstant();
  }
}

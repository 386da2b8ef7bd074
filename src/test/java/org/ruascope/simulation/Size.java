package org.ruascope.simulation;

/**
 * How large an incident is, as far as that can be said beforehand. What is smaller than what
 * docs/alerts.md promises to find isn't planted.
 */
record Size(Incident incident, SimulatedDomain domain) {
  /** Half of a day's mail is a weekend's, or not of the newsletters' days. */
  private static final double MOST_DAYS = 0.6;

  /** Of this, the smallest reporters' part isn't missed. */
  private static final double LARGEST_REPORTER = 0.4;

  /** Twice as much as the rule wants to see at least, and as plain as it promises. */
  boolean matters() {
    return switch (incident.rule) {
      case SOURCE_FAILS, OWN_MAIL_REFUSED, KEY_FAILS, OVERRIDES_RISE ->
          expected() >= 2 * incident.enough();
      case VOLUME_CHANGES -> aDay() >= 100 && (isMore() || volumeFactor() <= quietest() / 2);
      default -> true;
    };
  }

  /** By how much there is more or less mail. */
  double volumeFactor() {
    return isMore() ? 4 + 6 * incident.strength : 0.2 - 0.17 * incident.strength;
  }

  private boolean isMore() {
    return incident.which % 2 == 0;
  }

  private double quietest() {
    return Math.min(1, domain.weekend());
  }

  /** Messages of the domain on most days. */
  private double aDay() {
    return domain.volume()
        * Math.pow(domain.growth(), incident.onset / 365.0)
        * (1 - domain.season())
        * MOST_DAYS;
  }

  /** Messages that are affected, on all its days. */
  private double expected() {
    double strength = incident.strength;
    return incident.days
        * switch (incident.rule) {
          case SOURCE_FAILS -> of(incident.which % 4) * (0.5 + 0.5 * strength);
          case OWN_MAIL_REFUSED -> of(2) * (0.1 + 0.3 * strength);
          case KEY_FAILS -> of(incident.which % 4) * (0.6 + 0.4 * strength) * LARGEST_REPORTER;
          default -> (domain.strangers() + failing()) * (0.5 + 0.4 * strength);
        };
  }

  private double of(int source) {
    return aDay() * domain.sources().get(source).share();
  }

  private double failing() {
    return domain.sources().stream()
        .mapToDouble(each -> aDay() * each.share() * each.failing())
        .sum();
  }
}

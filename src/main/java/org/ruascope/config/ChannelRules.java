package org.ruascope.config;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold for channels to be used. */
final class ChannelRules {
  private static final List<Key<?>> LOGIN =
      List.of(ChannelKeys.USERNAME, ChannelKeys.PASSWORD, ChannelKeys.PASSWORD_FILE);
  private static final List<Key<?>> LINE = List.of(ChannelKeys.CA_CERTIFICATE, ChannelKeys.TIMEOUT);
  private static final List<Key<?>> ADDRESS = List.of(ChannelKeys.URL, ChannelKeys.URL_FILE);
  private static final List<Key<?>> MAIL =
      List.of(
          ChannelKeys.HOST,
          ChannelKeys.PORT,
          ChannelKeys.SECURITY,
          ChannelKeys.FROM,
          ChannelKeys.TO);
  private static final List<Key<?>> SIGNATURE =
      List.of(ChannelKeys.SECRET, ChannelKeys.SECRET_FILE);

  /** What each type has a use for, beside its type. */
  private static final Map<ChannelType, List<Key<?>>> USED =
      Map.of(
          ChannelType.SMTP, together(List.of(MAIL, LOGIN, LINE)),
          ChannelType.WEBHOOK, together(List.of(ADDRESS, SIGNATURE, LOGIN, LINE)),
          ChannelType.SLACK, together(List.of(ADDRESS, LINE)),
          ChannelType.TEAMS, together(List.of(ADDRESS, LINE)),
          ChannelType.ALERTMANAGER,
              together(List.of(ADDRESS, LOGIN, LINE, List.of(ChannelKeys.KEEP_ALIVE))),
          ChannelType.ROUTE, List.of());

  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

  private final Values values;
  private final Complaints complaints;

  ChannelRules(Values values) {
    this.values = values;
    this.complaints = new Complaints(values);
  }

  List<Fault> check() {
    values.owners(ChannelKeys.TYPE).forEach(this::channel);
    return complaints.all();
  }

  private static List<Key<?>> together(List<List<Key<?>>> lists) {
    return lists.stream().<Key<?>>flatMap(List::stream).toList();
  }

  private void channel(String name) {
    if (values.has(ChannelKeys.TYPE.of(name))) {
      readable(ChannelKeys.TYPE.of(name)).ifPresent(type -> channel(name, type));
    } else {
      complaints.missing(ChannelKeys.TYPE.of(name));
    }
  }

  private void channel(String name, ChannelType type) {
    useless(name, type);
    complaints.oneOf(ChannelKeys.URL.of(name), ChannelKeys.URL_FILE.of(name));
    complaints.oneOf(ChannelKeys.SECRET.of(name), ChannelKeys.SECRET_FILE.of(name));
    complaints.oneOf(ChannelKeys.PASSWORD.of(name), ChannelKeys.PASSWORD_FILE.of(name));
    login(name);
    inTime(name);
    switch (type) {
      case SMTP -> mail(name);
      case WEBHOOK, SLACK, TEAMS, ALERTMANAGER -> needsAnyOf(name, ADDRESS);
      case ROUTE -> {}
    }
  }

  private void useless(String name, ChannelType type) {
    ChannelKeys.ALL.stream()
        .filter(
            key ->
                !key.equals(ChannelKeys.TYPE) && !USED.getOrDefault(type, List.of()).contains(key))
        .map(key -> key.of(name))
        .filter(values::has)
        .forEach(key -> complaints.about(key, "of no use with type=" + type.word()));
  }

  private void login(String name) {
    boolean password =
        values.has(ChannelKeys.PASSWORD.of(name)) || values.has(ChannelKeys.PASSWORD_FILE.of(name));
    if (password != values.has(ChannelKeys.USERNAME.of(name))) {
      complaints.missing((password ? ChannelKeys.USERNAME : ChannelKeys.PASSWORD).of(name));
    }
  }

  /** Who has claimed an alert for five minutes must be done by then. */
  private void inTime(String name) {
    readable(ChannelKeys.TIMEOUT.of(name))
        .filter(timeout -> timeout.compareTo(LONGEST_TIMEOUT) > 0)
        .ifPresent(timeout -> complaints.about(ChannelKeys.TIMEOUT.of(name), "from 1s to 1m"));
  }

  private void needsAnyOf(String name, List<Key<?>> keys) {
    if (keys.stream().noneMatch(key -> values.has(key.of(name)))) {
      complaints.missing(keys.getFirst().of(name));
    }
  }

  private void mail(String name) {
    Stream.of(ChannelKeys.HOST, ChannelKeys.FROM, ChannelKeys.TO)
        .forEach(key -> needsAnyOf(name, List.of(key)));
    readable(ChannelKeys.TO.of(name)).stream()
        .flatMap(Collection::stream)
        .filter(isMailboxOfReports())
        .forEach(
            address ->
                complaints.about(
                    ChannelKeys.TO.of(name),
                    address + " is where reports come to; have alerts sent to another mailbox"));
  }

  private Predicate<String> isMailboxOfReports() {
    List<ReportAddress> mailboxes =
        values.owners(SourceKeys.MAILBOX_HOST).stream()
            .flatMap(
                owner ->
                    readable(SourceKeys.MAILBOX_USERNAME.of(owner)).stream()
                        .map(user -> new ReportAddress(user, host(owner))))
            .toList();
    return address -> mailboxes.stream().anyMatch(mailbox -> mailbox.takes(address));
  }

  private String host(String owner) {
    return readable(SourceKeys.MAILBOX_HOST.of(owner)).orElse("");
  }

  /** What can't be read has been complained of by {@link Rules}. */
  private <T> Optional<T> readable(Key<T> key) {
    try {
      return values.find(key);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

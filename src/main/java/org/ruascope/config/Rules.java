package org.ruascope.config;

import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold for settings to be used; looked at all together, so that all faults are seen. */
final class Rules {
  private final Values values;
  private final CronCheck cron;
  private final List<Fault> faults = new ArrayList<>();

  Rules(Values values, CronCheck cron) {
    this.values = values;
    this.cron = cron;
  }

  List<Fault> check() {
    values.all().forEach(this::readable);
    login(
        ElasticsearchKeys.URL,
        ElasticsearchKeys.USERNAME,
        ElasticsearchKeys.PASSWORD,
        ElasticsearchKeys.PASSWORD_FILE);
    login(
        WebKeys.KIBANA_URL,
        WebKeys.KIBANA_USERNAME,
        WebKeys.KIBANA_PASSWORD,
        WebKeys.KIBANA_PASSWORD_FILE);
    oneOf(WebKeys.WEB_PASSWORD, WebKeys.WEB_PASSWORD_FILE);
    faults.addAll(new WebRules(values).check());
    faults.addAll(new ChannelRules(values).check());
    faults.addAll(new AlertRules(values).check());
    faults.addAll(new DigestRules(values).check());
    values.owners(SourceKeys.MAILBOX_HOST).forEach(this::mailbox);
    values.owners(SourceKeys.FOLDER_PATH).forEach(this::folder);
    values.owners(SenderKeys.SENDER_NETWORKS).forEach(this::sender);
    return faults;
  }

  private void readable(Value value) {
    Key<?> key = Keys.find(value.key()).orElseThrow();
    if (value.text().chars().anyMatch(Character::isISOControl)) {
      faults.add(value.fault("has a control character in it"));
      return;
    }
    try {
      Object read = key.kind().read(value);
      if (read instanceof Schedule.Cron schedule) {
        cron.check(schedule.expression());
      }
    } catch (IllegalArgumentException | ParseException e) {
      faults.add(value.fault(problem(key.kind(), value.text(), e)));
    }
  }

  private static String problem(Kind<?> kind, String text, Exception e) {
    String allowed = "; allowed: " + kind.allowed();
    return kind.hides(text)
        ? "can't be used, and isn't shown, since there may be a password in it" + allowed
        : "\"" + text + "\": " + e.getMessage() + allowed;
  }

  /** A server may be without a login, but not with half of one; and nothing is said of none. */
  private void login(
      Key<URI> url, Key<String> username, Key<Secret> password, Key<Secret> passwordFile) {
    oneOf(password, passwordFile);
    boolean hasPassword = values.has(password) || values.has(passwordFile);
    if (!values.has(url)) {
      Keys.ALL.stream()
          .filter(key -> key.group().equals(url.group()))
          .forEach(key -> useless(key, url));
    } else if (values.has(username) != hasPassword) {
      missing(values.has(username) ? password : username);
    }
  }

  private void useless(Key<?> key, Key<URI> url) {
    values
        .written(key)
        .ifPresent(value -> faults.add(value.fault("of no use without " + url.name())));
  }

  private void mailbox(String owner) {
    Key<Secret> password = SourceKeys.MAILBOX_PASSWORD.of(owner);
    Key<Secret> passwordFile = SourceKeys.MAILBOX_PASSWORD_FILE.of(owner);
    oneOf(password, passwordFile);
    if (!values.has(password) && !values.has(passwordFile)) {
      missing(password);
    }
    required(SourceKeys.MAILBOX_HOST, owner);
    required(SourceKeys.MAILBOX_USERNAME, owner);
    different(
        SourceKeys.MAILBOX_FOLDER.of(owner),
        SourceKeys.MAILBOX_PROCESSED.of(owner),
        SourceKeys.MAILBOX_QUARANTINE.of(owner),
        SourceKeys.MAILBOX_TLS_REPORTS.of(owner),
        SourceKeys.MAILBOX_FAILURE_REPORTS.of(owner));
  }

  private void folder(String owner) {
    required(SourceKeys.FOLDER_PATH, owner);
    different(
        SourceKeys.FOLDER_PATH.of(owner),
        SourceKeys.FOLDER_PROCESSED.of(owner),
        SourceKeys.FOLDER_QUARANTINE.of(owner),
        SourceKeys.FOLDER_TLS_REPORTS.of(owner),
        SourceKeys.FOLDER_FAILURE_REPORTS.of(owner));
  }

  private void sender(String owner) {
    List<Key<?>> knownBy =
        List.of(
            SenderKeys.SENDER_NETWORKS,
            SenderKeys.SENDER_HOSTS,
            SenderKeys.SENDER_SERVICES,
            SenderKeys.SENDER_SIGNING_DOMAINS,
            SenderKeys.SENDER_SELECTORS);
    if (knownBy.stream().noneMatch(key -> values.has(key.of(owner)))) {
      faults.add(new Fault("senders." + owner, "", "say what it is known by: its networks, say"));
    }
  }

  private void required(Key<?> key, String owner) {
    if (key.required() && !values.has(key.of(owner))) {
      missing(key.of(owner));
    }
  }

  private void missing(Key<?> key) {
    faults.add(new Fault(key.name(), "", "missing; allowed: " + key.kind().allowed()));
  }

  private void oneOf(Key<Secret> here, Key<Secret> inFile) {
    values
        .written(here)
        .filter(value -> values.inEnvironment(here) == values.inEnvironment(inFile))
        .filter(value -> values.has(inFile))
        .ifPresent(
            value -> faults.add(value.fault("give this or " + inFile.name() + ", not both")));
  }

  /** What was moved to where it came from would be found again, for ever. */
  private void different(Key<?> from, Key<?>... targets) {
    for (Key<?> to : targets) {
      values
          .written(to)
          .filter(value -> text(from).filter(value.text()::equals).isPresent())
          .ifPresent(value -> faults.add(value.fault("must be another than " + from.name())));
    }
  }

  private Optional<String> text(Key<?> key) {
    return values.written(key).map(Value::text).or(key::literal);
  }
}

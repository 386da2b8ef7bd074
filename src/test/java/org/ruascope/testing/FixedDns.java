package org.ruascope.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;

/** DNS in which there is what a test says, and nothing else; answers at once. */
public final class FixedDns implements Dns {
  private final Map<String, Answer> zone = new ConcurrentHashMap<>();

  /** There are these records. */
  public FixedDns with(String name, RecordType type, String... values) {
    return with(name, type, Answer.of(List.of(values)));
  }

  /** That is the answer. */
  public FixedDns with(String name, RecordType type, Answer answer) {
    zone.put(key(name, type), answer);
    return this;
  }

  @Override
  public CompletableFuture<Answer> ask(String name, RecordType type) {
    return CompletableFuture.completedFuture(zone.getOrDefault(key(name, type), Answer.NONE));
  }

  private static String key(String name, RecordType type) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "") + " " + type;
  }
}

package org.ruascope.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All settings that somebody wrote; what the environment says wins over what the file says. */
final class Values {
  private static final Value.Origin BUILT_IN = new Value.Origin("default", Path.of(""), false);

  private final Map<String, Value> byKey = new TreeMap<>();

  Values(List<Value> file, List<Value> environment) {
    file.forEach(value -> byKey.put(value.key(), value));
    environment.forEach(value -> byKey.put(value.key(), value));
  }

  Collection<Value> all() {
    return byKey.values();
  }

  Optional<Value> written(Key<?> key) {
    return Optional.ofNullable(byKey.get(key.name()));
  }

  boolean has(Key<?> key) {
    return byKey.containsKey(key.name());
  }

  /** As written, or the literal default, if there is either. */
  <T> Optional<T> find(Key<T> key) {
    return written(key)
        .or(() -> key.literal().map(text -> new Value(key.name(), text, BUILT_IN)))
        .map(key.kind()::read);
  }

  /** Of a key that is required or has a literal default. */
  <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " not checked"));
  }

  /** A secret, here or in a file; which of them is given is the rules' to see to. */
  Optional<Secret> secret(Key<Secret> here, Key<Secret> inFile) {
    return has(inFile) && (inEnvironment(inFile) || !has(here)) ? find(inFile) : find(here);
  }

  boolean inEnvironment(Key<?> key) {
    return written(key).filter(value -> value.origin().environment()).isPresent();
  }

  /** The names that users gave to their mailboxes or folders. */
  SortedSet<String> owners(Key<?> anyOfGroup) {
    SortedSet<String> owners = new TreeSet<>();
    for (String key : byKey.keySet()) {
      if (key.startsWith(anyOfGroup.group())) {
        owners.add(Keys.ownerIn(key));
      }
    }
    return owners;
  }
}

package org.ruascope.enrich.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Network;
import org.ruascope.enrich.DomainName;
import org.ruascope.report.Service;
import org.ruascope.report.Text;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one entry as they stand in a file; what can't be used is a fault at its line. */
final class Fields {
  private static final Set<String> KEYS =
      Set.of("name", "type", "home", "ptr", "networks", "asn", "spf", "dkim", "align", "help");
  private static final Map<String, Service.Type> TYPES =
      Stream.of(Service.Type.values()).collect(Collectors.toMap(Service.Type::word, t -> t));
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");
  private static final long MAX_NUMBER = 0xFFFF_FFFFL;

  private final Node entry;
  private final ServiceReader.Place place;
  private final Map<String, Node> values = new LinkedHashMap<>();

  Fields(MappingNode entry, ServiceReader.Place place) {
    this.entry = entry;
    this.place = place;
    entry.getValue().forEach(this::take);
  }

  private void take(NodeTuple field) {
    String key = scalar(field.getKeyNode());
    if (key == null || !KEYS.contains(key)) {
      place.fault(field.getKeyNode(), "no field of a service: " + Text.quote(String.valueOf(key)));
    } else if (values.putIfAbsent(key, field.getValueNode()) != null) {
      place.fault(field.getKeyNode(), key + " is given twice");
    }
  }

  /** Something is wrong with a field. */
  void fault(String key, String problem) {
    place.fault(values.getOrDefault(key, entry), key + ": " + problem);
  }

  /** A text that must be there. */
  String required(String key) {
    String text = text(key);
    if (text.isEmpty() && !(values.get(key) instanceof CollectionNode)) {
      fault(key, "is missing");
    }
    return text;
  }

  /** A text; empty if it isn't there. */
  String text(String key) {
    Node value = values.get(key);
    String text = value == null ? "" : scalar(value);
    if (text == null) {
      fault(key, "a text is wanted");
    }
    return text == null ? "" : text.strip();
  }

  Service.Type type() {
    String word = required("type");
    Service.Type type = TYPES.get(word);
    if (type == null && !word.isEmpty()) {
      fault("type", "one of " + TYPES.keySet().stream().sorted().toList() + " is wanted");
    }
    return type == null ? Service.Type.OTHER : type;
  }

  /** The address of a page; empty if it isn't there. */
  String url(String key) {
    String text = text(key);
    if (!text.isEmpty() && !isPage(text)) {
      fault(key, "an address is wanted that begins with https:// or http://");
    }
    return text;
  }

  private static boolean isPage(String text) {
    try {
      URI uri = URI.create(text);
      return text.matches("https?://.*") && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  List<String> domains(String key) {
    return each(key, "a domain is wanted", Fields::domain);
  }

  /** One label alone would be all of a country's. */
  private static @Nullable String domain(String text) {
    String domain = DomainName.of(text);
    return domain.indexOf('.') > 0 ? domain : null;
  }

  List<Network> networks(String key) {
    return each(key, "a network is wanted: 192.0.2.0/24, 2001:db8::/32", Fields::network);
  }

  private static @Nullable Network network(String text) {
    try {
      return Network.of(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  List<Long> numbers(String key) {
    return each(key, "the number of a network is wanted", Fields::number);
  }

  private static @Nullable Long number(String text) {
    long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : MAX_NUMBER + 1;
    return number <= MAX_NUMBER ? number : null;
  }

  private <T> List<T> each(String key, String wanted, Function<String, @Nullable T> convert) {
    List<T> all = new ArrayList<>();
    for (Node item : items(values.get(key))) {
      String text = scalar(item);
      T value = text == null ? null : convert.apply(text);
      if (value == null) {
        place.fault(item, key + ": " + wanted);
      } else {
        all.add(value);
      }
    }
    return all;
  }

  /** One alone needs no brackets. */
  private static List<Node> items(@Nullable Node value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof SequenceNode list ? list.getValue() : List.of(value);
  }

  private static @Nullable String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }
}

package org.ruascope.enrich.address;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.Prefix;

/**
 * A database to be written in MaxMind's format 2.0 (maxmind.github.io/MaxMind-DB): a tree of the
 * addresses' bits, whose leaves point to records.
 */
public final class Mmdb {
  /** When it says it was built. */
  public static final Instant BUILT = Instant.parse("2026-11-01T12:00:00Z");

  private static final int GAP = 16;
  private static final byte[] MARKER =
      "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);

  private final String type;
  private final MmdbData data = new MmdbData();
  private final List<Node> nodes = new ArrayList<>();

  /** Two ways to go on: to a node, to a record, or, both being null, nowhere. */
  private static final class Node {
    private final @Nullable Node[] nodes = new Node[2];
    private final @Nullable Integer[] records = new Integer[2];
    private int number;
  }

  /** Without any network yet. */
  public Mmdb(String type) {
    this.type = type;
    node();
  }

  private Node node() {
    Node node = new Node();
    node.number = nodes.size();
    nodes.add(node);
    return node;
  }

  /** A network, not within or around another, and its record. */
  public Mmdb put(String cidr, Object record) {
    Prefix prefix = Prefix.of(cidr);
    byte[] address = prefix.network().getAddress();
    int before = address.length == 4 ? 96 : 0; // IPv4 is ::/96
    int last = before + prefix.length() - 1;
    Node node = nodes.getFirst();
    for (int i = 0; i < last; i++) {
      node = next(node, bit(address, i - before));
    }
    node.records[bit(address, last - before)] = data.offset(record);
    return this;
  }

  private static int bit(byte[] address, int index) {
    return index < 0 ? 0 : (address[index / 8] >> (7 - index % 8)) & 1;
  }

  private Node next(Node node, int bit) {
    Node next = node.nodes[bit];
    if (next == null) {
      next = node();
      node.nodes[bit] = next;
    }
    return next;
  }

  /** Writes it into a file. */
  public Path write(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Node node : nodes) {
      pointer(out, node, 0);
      pointer(out, node, 1);
    }
    out.writeBytes(new byte[GAP]);
    out.writeBytes(data.bytes());
    out.writeBytes(MARKER);
    out.writeBytes(new MmdbData().put(metadata()).bytes());
    return out.toByteArray();
  }

  /** In 24 bits; the number of nodes stands for nowhere. */
  private void pointer(ByteArrayOutputStream out, Node node, int bit) {
    Node next = node.nodes[bit];
    Integer record = node.records[bit];
    int nowhere = nodes.size();
    int to = next != null ? next.number : record != null ? nowhere + GAP + record : nowhere;
    out.write(to >> 16);
    out.write(to >> 8);
    out.write(to);
  }

  private Map<String, Object> metadata() {
    return Map.of(
        "binary_format_major_version",
        (short) 2,
        "binary_format_minor_version",
        (short) 0,
        "build_epoch",
        BigInteger.valueOf(BUILT.getEpochSecond()),
        "database_type",
        type,
        "description",
        Map.of("en", "made by a test"),
        "ip_version",
        (short) 6,
        "languages",
        List.of("en"),
        "node_count",
        nodes.size(),
        "record_size",
        (short) 24);
  }
}

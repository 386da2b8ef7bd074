package org.ruascope.dns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Reads what a name server sent, as far as it answers the question. */
final class ReplyReader {
  /** More aliases than anybody has for honest reasons; resolvers stop at 8 to 16. */
  private static final int MAX_ALIASES = 16;

  private final List<Record> answers;
  private final List<Record> authority;
  private Name name;
  private long timeToLive = Long.MAX_VALUE;

  private ReplyReader(Message message) {
    this.answers = message.getSection(Section.ANSWER);
    this.authority = message.getSection(Section.AUTHORITY);
    this.name = message.getQuestion().getName();
  }

  /** What it says. */
  static Reply read(Message message) {
    ReplyReader reader = new ReplyReader(message);
    return switch (message.getRcode()) {
      case Rcode.NOERROR -> reader.found(message.getQuestion().getType());
      case Rcode.NXDOMAIN -> reader.none();
      default -> Reply.NO_ANSWER;
    };
  }

  private Reply found(int type) {
    followAliases();
    List<Record> records =
        answers.stream().filter(r -> r.getType() == type && r.getName().equals(name)).toList();
    if (records.isEmpty()) {
      return isReferral() ? Reply.NO_ANSWER : none();
    }
    records.forEach(record -> lives(record.getTTL()));
    List<String> values = values(records);
    Answer answer = values.isEmpty() ? Answer.NONE : Answer.of(values);
    return new Reply(answer, Duration.ofSeconds(timeToLive));
  }

  private void followAliases() {
    for (int i = 0; i < MAX_ALIASES; i++) {
      Name from = name;
      answers.stream()
          .filter(CNAMERecord.class::isInstance)
          .filter(record -> record.getName().equals(from))
          .findFirst()
          .ifPresent(this::follow);
    }
  }

  private void follow(Record alias) {
    lives(alias.getTTL());
    name = ((CNAMERecord) alias).getTarget();
  }

  /** A server that isn't a resolver names others instead of asking them. */
  private boolean isReferral() {
    return soa() == null && authority.stream().anyMatch(record -> record.getType() == Type.NS);
  }

  /** RFC 2308 section 5: as long as the SOA record and its last field say, whichever is less. */
  private Reply none() {
    SOARecord soa = soa();
    lives(soa == null ? 0 : Math.min(soa.getTTL(), soa.getMinimum()));
    return new Reply(Answer.NONE, Duration.ofSeconds(timeToLive));
  }

  private @Nullable SOARecord soa() {
    return authority.stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .findFirst()
        .orElse(null);
  }

  private void lives(long seconds) {
    timeToLive = Math.min(timeToLive, seconds);
  }

  private static List<String> values(List<Record> records) {
    Stream<Record> inOrder =
        records.getFirst() instanceof MXRecord
            ? records.stream().sorted(Comparator.comparingInt(r -> ((MXRecord) r).getPriority()))
            : records.stream();
    return inOrder.map(ReplyReader::value).filter(Objects::nonNull).distinct().toList();
  }

  private static @Nullable String value(Record record) {
    return switch (record) {
      case ARecord a -> a.getAddress().getHostAddress();
      case AAAARecord aaaa -> aaaa.getAddress().getHostAddress();
      case PTRRecord ptr -> HostName.of(ptr.getTarget());
      case MXRecord mx -> HostName.of(mx.getTarget());
      case TXTRecord txt -> text(txt);
      default -> null; // its data was empty: the library has another class for it then
    };
  }

  private static String text(TXTRecord record) {
    return record.getStringsAsByteArrays().stream()
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining());
  }
}

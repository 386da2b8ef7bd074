package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.domain.SpfListing.State;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.HostileTexts;

/** Nothing that stands in a record makes reading it fail, or go on for ever. */
class HostileSpfTest {
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aThousandIncludesLeadToFiftyQuestions() throws UnknownHostException {
    String record = "v=spf1 " + join(1_000, i -> "include:i" + i + ".example") + " -all";

    SpfTree tree = read(record, "v=spf1 ip4:198.51.100.1 -all");

    assertThat(asked).hasValue(1 + 50);
    assertThat(tree.faults()).containsExactly(SpfFault.TOO_MANY_LOOKUPS);
    assertThat(tree.find(address("198.51.100.1")).state()).isEqualTo(State.LISTED);
    assertThat(tree.find(address("192.0.2.1")).state()).isEqualTo(State.UNKNOWN);
  }

  /** Each includes each: there are more ways through than anybody could go. */
  @Test
  void aThicketOfIncludesIsWalkedOnce() throws UnknownHostException {
    String record = "v=spf1 " + join(6, i -> "include:i" + i + ".example");

    SpfTree tree = read(record, record);

    assertThat(asked).hasValue(7);
    assertThat(tree.faults()).containsExactlyInAnyOrder(SpfFault.LOOP, SpfFault.TOO_MANY_LOOKUPS);
    assertThat(tree.find(address("192.0.2.1")).state()).isEqualTo(State.NOT_LISTED);
  }

  @Test
  void aChainOfIncludesEnds() {
    Dns chain = (name, type) -> answer("v=spf1 include:a" + asked.incrementAndGet() + ".example");

    SpfTree tree = new SpfReading(chain, "example.com").read().join();

    assertThat(asked).hasValue(51);
    assertThat(tree.faults()).containsExactly(SpfFault.TOO_MANY_LOOKUPS);
  }

  @Test
  void aRecordOf64KiBIsTooBig() throws UnknownHostException {
    SpfTree tree = read("v=spf1 " + join(4_000, i -> "ip4:192.0.2." + i % 256), "");

    assertThat(tree.faults()).containsExactly(SpfFault.TOO_BIG);
    assertThat(tree.find(address("198.51.100.1")).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void oneTermOf64KiBIsAFault() {
    for (String sign : new String[] {"a", "%{", "%%", "/1", "//", ":"}) {
      SpfTree tree = read("v=spf1 a:" + sign.repeat(32_000) + " -all", "");
      assertThat(tree.faults()).as(sign).containsExactly(SpfFault.SYNTAX);
    }
  }

  @Test
  void takesAnyText() {
    for (String text : HostileTexts.ALL) {
      for (String term : new String[] {"a:", "include:", "ip4:", "ip6:", "redirect=", ""}) {
        SpfTree tree = read("v=spf1 " + term + text, "v=spf1 " + text);
        assertThat(tree.records()).containsKey("example.com");
      }
    }
  }

  @Test
  void hasNoNamesWithControlCharactersAsked() {
    SpfTree tree = read("v=spf1 include:a\u0000b.example a:a\u001b[2J.example -all", "");

    assertThat(asked).hasValue(1);
    assertThat(tree.faults()).isEqualTo(Set.of(SpfFault.SYNTAX));
  }

  @Test
  void takesAnyAnswer() {
    FixedDns dns =
        SpfZone.of("v=spf1 a:odd.example mx:odd.example -all", null)
            .with("odd.example", RecordType.A, "no address", "", "1.2.3", "::1")
            .with("odd.example", RecordType.MX, "", ".", "a b", "192.0.2.1");

    assertThat(new SpfReading(dns, "example.com").read().join().answered()).isTrue();
  }

  private SpfTree read(String record, String others) {
    Dns dns =
        (name, type) -> {
          asked.incrementAndGet();
          return answer(name.equals("example.com") ? record : others);
        };
    return new SpfReading(dns, "example.com").read().join();
  }

  private static CompletableFuture<Answer> answer(String text) {
    return CompletableFuture.completedFuture(Answer.of(List.of(text)));
  }

  private static String join(int count, IntFunction<String> term) {
    return IntStream.range(0, count).mapToObj(term).collect(Collectors.joining(" "));
  }

  private static InetAddress address(String literal) throws UnknownHostException {
    return InetAddress.getByName(literal);
  }
}

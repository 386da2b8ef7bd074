package org.ruascope.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.dns.Answer.Status;
import org.ruascope.testing.NsdServer;

/** What is made of the answers of a real name server. */
class ResolverIT {
  private static final String LONG_TEXT = "x".repeat(200);

  @TempDir static Path folder;
  private static NsdServer server;

  private Resolver resolver;

  @BeforeAll
  static void start() {
    server =
        NsdServer.in(folder)
            .zone(
                "example",
                """
                mail       A     192.0.2.1
                mail       A     192.0.2.2
                mail       AAAA  2001:db8::1
                mail       TXT   "v=spf1 " "-all" "\\228"
                @          MX    20 backup
                @          MX    10 Mail
                alias      CNAME other.alias
                other.alias CNAME mail
                dangling   CNAME nothing
                circle     CNAME circle2
                circle2    CNAME circle
                lame       NS    ns.elsewhere.invalid.
                script     PTR   <script>alert\\(1\\)</script>.example.
                bell       PTR   \\007\\000bell.example.
                dotted     PTR   two\\.labels.example.
                number     PTR   192.0.2.1.
                latin      PTR   m\\252ller.example.
                root       PTR   .
                mixed      PTR   UPPER_case-1.Example.
                mixed      PTR   not\\032this.example.
                nullmx     MX    0 .
                """
                    + many("long TXT \"%d " + LONG_TEXT + "\"\n", 40))
            .brokenZone("broken")
            .start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void forgetAll() {
    resolver = new Resolvers().of(Duration.ofSeconds(5), server.address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail.example  | A    | 192.0.2.1, 192.0.2.2",
        "MAIL.example. | A    | 192.0.2.1, 192.0.2.2",
        "mail.example  | AAAA | 2001:db8:0:0:0:0:0:1",
        "example       | MX   | mail.example, backup.example",
        "alias.example | A    | 192.0.2.1, 192.0.2.2",
        "mixed.example | PTR  | upper_case-1.example",
        "mail.example  | TXT  | v=spf1 -allä",
      })
  void findsRecords(String name, RecordType type, String values) {
    assertThat(ask(name, type).status()).isEqualTo(Status.FOUND);
    assertThat(ask(name, type).values()).containsExactlyInAnyOrder(values.split(", "));
  }

  @Test
  void listsMailServersByPreference() {
    assertThat(ask("example", RecordType.MX).values())
        .containsExactly("mail.example", "backup.example");
  }

  @ParameterizedTest
  @CsvSource({
    "nothing.example, A", // NXDOMAIN
    "mail.example, MX", // no such record
    "dangling.example, A",
    "nullmx.example, MX",
    "circle.example, A"
  })
  void knowsThatThereIsNothing(String name, RecordType type) {
    assertThat(ask(name, type)).isEqualTo(Answer.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.broken, A", // SERVFAIL
    "mail.unknown, A", // REFUSED
    "mail.lame.example, A" // names another server
  })
  void knowsThatNobodyKnows(String name, RecordType type) {
    assertThat(ask(name, type)).isEqualTo(Answer.NO_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({"script", "bell", "dotted", "number", "latin", "root"})
  void doesNotBelieveNamesThatNoHostCanHave(String label) {
    assertThat(ask(label + ".example", RecordType.PTR)).isEqualTo(Answer.NONE);
  }

  @Test
  void asksOverTcpForWhatDoesNotFit() {
    List<String> texts = ask("long.example", RecordType.TXT).values();
    assertThat(texts).hasSize(40).allMatch(text -> text.endsWith(LONG_TEXT));
  }

  @Test
  void doesNotAskForWhatCannotBeAName() {
    for (String name : List.of("", "a..b", "a b.example", "a\\.b.example", "ä.example", "@")) {
      assertThat(ask(name, RecordType.A)).as(name).isEqualTo(Answer.NONE);
    }
    assertThat(ask("x".repeat(64) + ".example", RecordType.A)).isEqualTo(Answer.NONE);
    assertThat(ask("x.".repeat(150) + "example", RecordType.A)).isEqualTo(Answer.NONE);
  }

  private Answer ask(String name, RecordType type) {
    return Resolvers.ask(resolver, name, type);
  }

  private static String many(String line, int times) {
    return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
  }
}

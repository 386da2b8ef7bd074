package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Answer;
import org.ruascope.testing.SmtpStub;
import org.ruascope.testing.TestCertificate;

/** Whom a webhook believes to be its server, and how it logs in there. */
final class WebTlsTest {
  private static final Answer OK = HookServer.answer("200 OK", "", "");

  @TempDir private static Path folder;
  private static TestCertificate certificate;

  @BeforeAll
  static void issue() throws Exception {
    certificate = TestCertificate.of("localhost", folder);
  }

  @Test
  void anAuthorityOfTheUsersOwnIsBelievedAndToldWhoAsks() throws DeliveryException {
    try (HookServer server = HookServer.withTls(certificate.server(), OK)) {
      send(TestChannels.trusting(hook(server), certificate.pem()));
      String login = server.requests().getFirst().field("Authorization");
      assertThat(new String(decoded(login), StandardCharsets.UTF_8)).isEqualTo("prometheus:p4ss");
    }
  }

  private static byte[] decoded(String login) {
    assertThat(login).startsWith("Basic ");
    return Base64.getDecoder().decode(login.substring("Basic ".length()));
  }

  @Test
  void noStrangerIsBelieved() {
    try (HookServer server = HookServer.withTls(certificate.server(), OK)) {
      DeliveryException fault = fault(hook(server));
      assertThat(fault).hasMessageContaining("the certificate of localhost:");
      assertThat(fault).hasMessageContaining(" is not trusted: ");
      assertThat(fault.remedy()).startsWith("set channels.ops.ca-certificate");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void nobodyIsBelievedUnderAnotherName() throws Exception {
    TestCertificate other = TestCertificate.of("hooks.example.net", folder);
    try (HookServer server = HookServer.withTls(other.server(), OK)) {
      DeliveryException fault = fault(TestChannels.trusting(hook(server), other.pem()));
      assertThat(fault).hasMessageContaining(" is for another name: ");
      assertThat(fault.remedy()).startsWith("correct channels.ops.url");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void tlsWhereSomethingElseIsSpoken() {
    try (SmtpStub server = new SmtpStub(Map.of())) {
      String url = "https://localhost:" + server.port() + "/hook";
      DeliveryException fault = fault(TestChannels.web(ChannelType.WEBHOOK, url));
      assertThat(fault).hasMessageContaining("no TLS with localhost:");
      assertThat(fault.remedy()).startsWith("correct channels.ops.url");
    }
  }

  @Test
  void aRefusedLoginNamesItsSettings() {
    Answer no = HookServer.answer("401 Unauthorized", "WWW-Authenticate: Basic\r\n", "who?");
    try (HookServer server = HookServer.withTls(certificate.server(), no)) {
      DeliveryException fault = fault(TestChannels.trusting(hook(server), certificate.pem()));
      assertThat(fault).hasMessageContaining(" refuses (401): \"who?\"");
      assertThat(fault).hasMessageNotContaining("p4ss");
      assertThat(fault.remedy()).endsWith("channels.ops.username and channels.ops.password");
      assertThat(fault.isPassing()).isFalse();
    }
  }

  private static ChannelSettings.Web hook(HookServer server) {
    return TestChannels.web(ChannelType.WEBHOOK, server.url("/hook"));
  }

  /** At the first try. */
  private static DeliveryException fault(ChannelSettings.Web settings) {
    WebServer server = new WebServer(settings, InstantSource.system());
    return catchThrowableOfType(
        DeliveryException.class, () -> server.post(new Post("", "id", "{}")));
  }

  private static void send(ChannelSettings.Web settings) throws DeliveryException {
    TestChannels.of(settings).send(List.of(TestNotices.keyFails()), 0);
  }
}

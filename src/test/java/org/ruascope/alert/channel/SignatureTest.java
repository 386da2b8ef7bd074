package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.ChannelType;
import org.ruascope.config.Secret;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Answer;
import org.ruascope.testing.HookServer.Request;

final class SignatureTest {

  /** The first is the example of the specification; the other was worked out with openssl. */
  @ParameterizedTest
  @CsvSource({
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "correct horse battery staple, VxbeDT0HjM9kDkIblWBl5Evw8xFY59bHtgKqUiDSHuo=",
  })
  void isThatOfStandardWebhooks(String secret, String signature) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost/"));
    Post post = new Post("", "msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");
    new Signature(new Secret(secret)).sign(request, post, Instant.ofEpochSecond(1_614_265_330));
    HttpHeaders headers = request.build().headers();
    assertThat(headers.firstValue("webhook-id")).contains("msg_p5jXN8AQM9LWM0D4loKWxJek");
    assertThat(headers.firstValue("webhook-timestamp")).contains("1614265330");
    assertThat(headers.firstValue("webhook-signature")).contains("v1," + signature);
  }

  @Test
  void eachTryIsSignedAsItIsSent() throws Exception {
    Answer busy = HookServer.answer("503 Busy", "Retry-After: 1\r\n", "");
    try (HookServer server = new HookServer(busy, HookServer.answer("200 OK", "", ""))) {
      Optional<String> secret = Optional.of("correct horse battery staple");
      Channel channel =
          TestChannels.of(
              TestChannels.web(ChannelType.WEBHOOK, server.url("/"), secret, TestChannels.TIMEOUT));
      channel.send(List.of(TestNotices.hostile("B\u00fccher \ud83d\ude00")), 0);

      assertThat(server.requests()).hasSize(2).allSatisfy(SignatureTest::isSigned);
      assertThat(server.requests().stream().map(each -> each.field("webhook-id")).distinct())
          .hasSize(1);
      assertThat(server.requests().stream().map(each -> each.field("webhook-timestamp")).distinct())
          .hasSize(2);
    }
  }

  /** As a receiver does it. */
  private static void isSigned(Request request) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            "correct horse battery staple".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    for (String part :
        List.of(request.field("webhook-id"), ".", request.field("webhook-timestamp"), ".")) {
      mac.update(part.getBytes(StandardCharsets.UTF_8));
    }
    byte[] signature = mac.doFinal(request.body().getBytes(StandardCharsets.UTF_8));
    assertThat(request.field("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
    assertThat(request.field("webhook-id")).isEqualTo(request.field("Idempotency-Key"));
  }
}

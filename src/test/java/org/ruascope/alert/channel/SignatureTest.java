package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.Secret;

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
}

package org.ruascope.alert.channel;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;

/**
 * An answer other than yes.
 *
 * @param place who answers
 * @param answer with the beginning of its body
 */
record Refusal(Place place, HttpResponse<String> answer) {

  DeliveryException exception(Instant now) {
    int status = answer.statusCode();
    String server = place.server();
    return switch (status) {
      case 300, 301, 302, 303, 307, 308 ->
          lasting(server + " redirects elsewhere, which isn't followed", "correct " + url());
      case 401, 403, 407 -> lasting(server + " refuses" + words(), "correct " + url() + login());
      case 404, 410 -> lasting(server + " knows no such address" + words(), "correct " + url());
      case 408, 425, 429 -> passing(server + " asks to come back later" + words(), now);
      default ->
          status >= 500
              ? passing(server + " has trouble" + words(), now)
              : lasting(
                  server + " can't use what it was sent" + words(),
                  "correct " + place.key().apply("type") + " or " + url());
    };
  }

  private String url() {
    return place.key().apply("url");
  }

  private String login() {
    return ", or " + place.key().apply("username") + " and " + place.key().apply("password");
  }

  /** What it says may hold text of strangers: it may repeat what it was sent. */
  private String words() {
    String body = answer.body().strip();
    return " (" + answer.statusCode() + ")" + (body.isEmpty() ? "" : ": " + Text.quote(body));
  }

  private DeliveryException lasting(String problem, String remedy) {
    return exception(problem, remedy, false, null);
  }

  private DeliveryException passing(String problem, Instant now) {
    Duration pause =
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(field -> RetryAfter.read(field, now))
            .orElse(null);
    return exception(problem, "", true, pause);
  }

  private DeliveryException exception(
      String problem, String remedy, boolean passing, @Nullable Duration pause) {
    return new DeliveryException(place.channel() + ": " + problem, remedy, passing, pause, null);
  }
}

package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.Secret;
import org.ruascope.config.WebAccess;
import org.ruascope.web.Served.Answer;

class LoginTest {
  private static final Served PAGE =
      Served.to(
          new WebAccess.Login("postmaster", new Secret("correct: hörse")),
          new Resource("domains", parameters -> Map.of()));

  @AfterAll
  static void close() {
    PAGE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/main.js", "/api/domains", "/api/openapi.yaml", "/nothing"})
  void nothingIsShownToWhoHasntLoggedIn(String path) throws IOException {
    Answer answer = PAGE.get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.field("www-authenticate"))
        .isEqualTo("Basic realm=\"ruascope\", charset=\"UTF-8\"");
    WebServerTest.assertIsSafe(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC  "})
  void theRightPasswordOpens(String scheme) throws IOException {
    String pair = encoded("postmaster:correct: hörse");

    assertThat(PAGE.get("/", "Authorization: " + scheme + pair).status()).isEqualTo(200);
  }

  /** Together, since each is answered late; not more at once than are listened to. */
  @Test
  void nothingElseDoes() throws Exception {
    List<String> fields =
        new ArrayList<>(List.of("Basic", "Basic =", "Bearer cG9zdG1hc3Rlcg==", "Digest x"));
    Stream.of("postmaster:correct: horse", "postmaster:", "Postmaster:correct: hörse", ":")
        .map(pair -> "Basic " + encoded(pair))
        .forEach(fields::add);
    assertThat(statuses(fields.subList(0, 4))).containsOnly(401);
    assertThat(statuses(fields.subList(4, 8))).containsOnly(401);
  }

  @Test
  void whoeverGuessesManyAtOnceIsntListenedTo() throws Exception {
    String wrong = "Basic " + encoded("postmaster:guess");

    assertThat(statuses(Collections.nCopies(20, wrong))).containsOnly(401, 429).contains(401, 429);
    assertThat(PAGE.get("/").status()).as("who hasn't guessed").isEqualTo(401);
  }

  private static List<Integer> statuses(List<String> fields) throws Exception {
    List<Callable<Answer>> questions = new ArrayList<>();
    for (String field : fields) {
      questions.add(() -> PAGE.get("/", "Authorization: " + field));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService all = Executors.newCachedThreadPool()) {
      for (Future<Answer> answer : all.invokeAll(questions)) {
        statuses.add(answer.get().status());
      }
    }
    return statuses;
  }

  private static String encoded(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}

package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.Network;
import org.ruascope.config.Secret;
import org.ruascope.config.WebAccess;
import org.ruascope.web.Served.Answer;

/** Things are changed by those who may, from this page or a program, and by nobody else. */
class DeedTest {
  private static final String JSON = "Content-Type: application/json";
  private static final AtomicReference<String> DONE = new AtomicReference<>("");
  private static final Deed MARK = new Deed("mark", DeedTest::mark);
  private static final Served OPEN =
      Served.to(WebAccess.ANYONE, List.of(MARK), new Resource("domains", asked -> Map.of()));
  private static final Served LOCKED =
      Served.to(new WebAccess.Login("postmaster", new Secret("s3cret")), List.of(MARK));
  private static final Served PROXIED =
      Served.to(new WebAccess.Proxy("X-User", List.of(Network.of("127.0.0.1"))), List.of(MARK));

  private static Object mark(Wanted wanted, String user) {
    wanted.requireOnly(List.of("note", "until"));
    Instant until = wanted.time("until");
    String note = String.valueOf(wanted.text("note", 20));
    if (note.equals("gone")) {
      throw new MissingException("There is no such thing");
    }
    DONE.set(note + " by <" + user + "> until " + until);
    return Map.of("note", note);
  }

  @BeforeEach
  void nothingIsDone() {
    DONE.set("");
  }

  @AfterAll
  static void close() {
    OPEN.close();
    LOCKED.close();
    PROXIED.close();
  }

  @Test
  void aProgramMayDoIt() throws IOException {
    Answer answer =
        OPEN.post("/api/mark", "{\"note\":\"hörse\",\"until\":\"2026-01-31T00:00:00Z\"}", JSON);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"note\":\"hörse\"}");
    assertThat(DONE).hasValue("hörse by <> until 2026-01-31T00:00:00Z");
    WebServerTest.assertIsSafe(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: same-origin\r\nOrigin: https://behind.a.proxy.example",
        "Origin: http://localhost",
        "Origin: https://LOCALHOST",
        "X-Other: 1"
      })
  void thePageMayDoIt(String fields) throws IOException {
    assertThat(OPEN.post("/api/mark", "{}", JSON + ";charset=utf-8", fields).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate",
        "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost",
        "Origin: null",
        "Origin: http://localhost.other.example",
        "Origin: http://localhost:8081",
        "Origin: http://192.0.2.1",
        "Origin: file://"
      })
  void anotherSiteMayNot(String fields) throws IOException {
    Answer answer = OPEN.post("/api/mark", "{}", JSON, fields);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("Another site");
    assertThat(DONE).hasValue("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain; x=application/json",
        "application/jsonx",
        ""
      })
  void formsMayNot(String type) throws IOException {
    assertThat(OPEN.post("/api/mark", "{}", "Content-Type: " + type).status()).isEqualTo(415);
    assertThat(DONE).hasValue("");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/domains, 'GET, HEAD'",
    "POST, /, 'GET, HEAD'",
    "POST, /api/mark/, 'GET, HEAD'",
    "GET, /api/mark, POST",
    "HEAD, /api/mark, POST",
    "PUT, /api/mark, POST",
    "DELETE, /api/mark, POST",
    "OPTIONS, /api/mark, POST",
  })
  void eachAddressTakesWhatItIsFor(String method, String path, String allowed) throws IOException {
    Answer answer = OPEN.ask(method, path, JSON, "Content-Length: 0");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.field("allow")).isEqualTo(allowed);
    assertThat(DONE).hasValue("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400 | ",
        "400 | []",
        "400 | \"x\"",
        "400 | {",
        "400 | {} {}",
        "400 | {\"note\":1}",
        "400 | {\"note\":\"123456789012345678901\"}",
        "400 | {\"note\":\"a\",\"note\":\"b\"}",
        "400 | {\"nope\":\"a\"}",
        "400 | {\"until\":\"tomorrow\"}",
        "400 | {\"until\":{\"$gt\":\"\"}}",
        "404 | {\"note\":\"gone\"}",
      })
  void whatCantBeDoneIsSaid(int status, String json) throws IOException {
    Answer answer = OPEN.post("/api/mark", json == null ? "" : json, JSON);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.field("content-type")).isEqualTo("application/problem+json");
    assertThat(DONE).hasValue("");
  }

  @Test
  void muchIsntRead() throws IOException {
    String much = "{\"note\":\"" + "x".repeat(17_000) + "\"}";

    assertThat(OPEN.post("/api/mark", much, JSON).status()).isEqualTo(413);
    assertThat(OPEN.ask("POST", "/api/mark", JSON, "Content-Length: 99999999").status())
        .isEqualTo(413);
    assertThat(
            OPEN.send(
                    "POST /api/mark HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + JSON
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
                .status())
        .isEqualTo(413);
    assertThat(DONE).hasValue("");
  }

  @Test
  void whoHasntLoggedInDoesNothingAndWhoHasIsNamed() throws IOException {
    String pair =
        Base64.getEncoder().encodeToString("postmaster:s3cret".getBytes(StandardCharsets.UTF_8));

    assertThat(LOCKED.post("/api/mark", "{}", JSON).status()).isEqualTo(401);
    assertThat(DONE).hasValue("");
    assertThat(LOCKED.post("/api/mark", "{}", JSON, "Authorization: Basic " + pair).status())
        .isEqualTo(200);
    assertThat(DONE.get()).contains("by <postmaster>");
  }

  @Test
  void whomTheProxyNamesIsNamed() throws IOException {
    assertThat(PROXIED.post("/api/mark", "{}", JSON).status()).isEqualTo(403);
    assertThat(PROXIED.post("/api/mark", "{}", JSON, "X-User: anna").status()).isEqualTo(200);
    assertThat(DONE.get()).contains("by <anna>");
  }
}

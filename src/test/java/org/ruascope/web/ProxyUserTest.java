package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Network;
import org.ruascope.config.WebAccess;
import org.ruascope.web.Served.Answer;

class ProxyUserTest {

  @Test
  void whomTheProxyNamesIsLetIn() throws IOException {
    try (Served page = behind("127.0.0.0/8")) {
      assertThat(page.get("/", "X-Forwarded-User: ada@example.com").status()).isEqualTo(200);
    }
  }

  @Test
  void whomItDoesntNameIsnt() throws IOException {
    try (Served page = behind("127.0.0.0/8")) {
      assertRefused(page.get("/"));
      assertRefused(page.get("/", "X-Forwarded-User:"));
      assertRefused(page.get("/", "X-Forwarded-User:   "));
      assertRefused(page.get("/", "X-Forwarded-User: ada", "X-Forwarded-User: eve"));
      assertRefused(page.get("/api/domains", "X-Forwarded-Usr: ada"));
    }
  }

  @Test
  void fromAnywhereElseTheFieldIsntBelieved() throws IOException {
    try (Served page = behind("192.0.2.0/24", "2001:db8::/32", "0.0.0.0/1")) {
      assertThat(page.get("/", "X-Forwarded-User: eve").status()).isEqualTo(200);
    }
    try (Served page = behind("192.0.2.0/24", "::/0")) {
      assertRefused(page.get("/", "X-Forwarded-User: eve"));
      assertRefused(page.get("/", "X-Forwarded-User: eve", "X-Forwarded-For: 192.0.2.1"));
      assertRefused(page.get("/", "X-Forwarded-User: eve", "Forwarded: for=192.0.2.1"));
    }
  }

  private static Served behind(String... proxies) {
    List<Network> networks = List.of(proxies).stream().map(Network::of).toList();
    return Served.to(new WebAccess.Proxy("x-forwarded-user", networks));
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    WebServerTest.assertIsSafe(answer);
  }
}

package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.ruascope.web.Served.Answer;

/** Who asks for much, or slowly, doesn't keep others waiting. */
class LoadTest {

  @Test
  void aThousandIdleConnectionsDontMatterAndDontDelayTheEnd() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try (Served page = Served.toAnyone()) {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = page.connect();
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
        idle.add(socket);
      }
      assertThat(page.get("/").status()).isEqualTo(200);
      long before = System.nanoTime();
      page.server().close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void questionsBeyondABoundWaitAndFilesDont() throws Exception {
    Semaphore asked = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    Resource slow =
        new Resource(
            "slow",
            parameters -> {
              asked.release();
              await(go);
              return Map.of();
            });
    try (Served page = Served.toAnyone(slow);
        ExecutorService askers = Executors.newCachedThreadPool()) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(askers.submit(() -> page.get("/api/slow")));
      }
      asked.acquire(8);
      assertThat(page.get("/main.js").status()).isEqualTo(200);
      List<Integer> first = statuses(answers.subList(0, 12), go);
      assertThat(first).containsOnly(200, 503).contains(503);
      assertThat(asked.availablePermits()).isZero();
      assertThat(page.get("/api/slow").status()).isEqualTo(200);
    }
  }

  /** Of all; those that are answered may go on once one has been refused. */
  private static List<Integer> statuses(List<Future<Answer>> answers, CountDownLatch go)
      throws Exception {
    while (answers.stream().filter(Future::isDone).count() < 4) {
      Thread.sleep(20);
    }
    go.countDown();
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      if (answer.get().status() == 503) {
        assertThat(answer.get().field("retry-after")).isNotEmpty();
      }
      statuses.add(answer.get().status());
    }
    return statuses;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRequestThatComesByteByByteIsCutOff() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.addBean(new SlowClients(connector.getScheduler(), Duration.ofMillis(500)));
    server.addConnector(connector);
    server.start();
    try (Socket socket = new Socket("localhost", connector.getLocalPort())) {
      assertThatCode(() -> trickle(socket)).isInstanceOf(IOException.class);
    } finally {
      server.stop();
    }
  }

  private static void trickle(Socket socket) throws IOException, InterruptedException {
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 6_000; i++) {
      socket.getOutputStream().write('x');
      Thread.sleep(10);
    }
  }
}

package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.core5.http.HttpException;
import org.ruascope.report.UnavailableException;

/**
 * Elasticsearch as something that may be away. It is asked again at growing intervals for as long
 * as {@code elasticsearch.retry-for} says. That time runs from the begin of the outage, not of the
 * request, so that a thousand requests don't wait a thousand times as long. Before the first
 * request, and again after an outage, which may have brought another server, its version is looked
 * at and the templates are put.
 */
final class Server {
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final int MOST_DOUBLINGS = 6;

  private final ElasticsearchConnection connection;
  private final Diagnosis diagnosis;
  private final Outage outage = new Outage();
  private volatile boolean prepared;

  Server(ElasticsearchConnection connection) {
    this.connection = connection;
    this.diagnosis = new Diagnosis(connection.settings());
  }

  /** Something to ask. */
  @FunctionalInterface
  interface Request<T> {
    T send(ElasticsearchClient client) throws IOException;
  }

  /**
   * Asks until there is an answer.
   *
   * @throws UnavailableException when it makes no sense to ask again, or time is over
   */
  <T> T ask(Request<T> request) {
    for (int attempt = 0; ; attempt++) {
      try {
        prepare();
        T answer = send(request);
        outage.over();
        return answer;
      } catch (IOException | ElasticsearchException e) {
        prepared = false;
        bear(diagnosis.of(e), attempt);
      }
    }
  }

  /**
   * Asks once, whatever the server is.
   *
   * @throws UnavailableException when there is no good answer
   */
  <T> T askOnce(Request<T> request) {
    try {
      return send(request);
    } catch (IOException | ElasticsearchException e) {
      throw diagnosis.of(e).exception();
    }
  }

  private <T> T send(Request<T> request) throws IOException {
    try {
      return request.send(connection.client());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof HttpException) { // which the client wraps in a bare one
        throw new IOException("no HTTP: " + e.getCause().getMessage(), e);
      }
      throw e;
    }
  }

  private void prepare() throws IOException {
    if (!prepared) {
      ServerVersion.require(connection);
      IndexTemplates.put(connection.client());
      prepared = true;
    }
  }

  private void bear(Trouble trouble, int attempt) {
    if (!trouble.passing()) {
      throw trouble.exception();
    }
    Duration lasts = outage.failed(trouble.exception());
    if (lasts.compareTo(connection.settings().retryFor()) >= 0) {
      throw trouble.exception();
    }
    pause(attempt);
  }

  /** With chance in it, so that those who wait don't come back all at once. */
  private static void pause(int attempt) {
    long longest = FIRST_PAUSE_MILLIS << Math.min(attempt, MOST_DOUBLINGS);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Stopped while Elasticsearch was waited for", "", e);
    }
  }
}

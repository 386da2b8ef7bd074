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
  private final Indices indices = new Indices();
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
    return ask(request, new Asker(false));
  }

  /**
   * Has something written, and asks until it is.
   *
   * @throws UnavailableException when it makes no sense to ask again, or time is over
   */
  <T> T write(Request<T> request) {
    return ask(request, new Asker(true));
  }

  private <T> T ask(Request<T> request, Asker asker) {
    try {
      while (true) {
        asker.asks();
        try {
          T answer = send(client -> prepared(client, request));
          outage.answered(asker);
          return answer;
        } catch (IOException | ElasticsearchException e) {
          forget();
          bear(diagnosis.of(e), asker);
        }
      }
    } finally {
      outage.left(asker);
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

  /** Indices that are written to go through this, so that they have ruascope's form. */
  Indices indices() {
    return indices;
  }

  /** What a failure of this server's means. */
  Trouble trouble(Exception failure) {
    return diagnosis.of(failure);
  }

  private <T> T send(Request<T> request) throws IOException {
    try {
      return request.send(connection.client());
    } catch (RuntimeException e) { // in which the client wraps what it doesn't know
      if (e.getCause() instanceof HttpException) {
        throw new IOException("no HTTP: " + e.getCause().getMessage(), e);
      }
      if (e.getCause() instanceof InterruptedException interruption) {
        throw Stop.whileWaiting(interruption);
      }
      throw e;
    }
  }

  private <T> T prepared(ElasticsearchClient client, Request<T> request) throws IOException {
    if (!prepared) {
      ServerVersion.require(connection);
      IndexTemplates.put(client);
      prepared = true;
    }
    return request.send(client);
  }

  private void forget() {
    prepared = false;
    indices.forget();
  }

  private void bear(Trouble trouble, Asker asker) {
    if (trouble.kind() == Trouble.Kind.LASTING) {
      throw trouble.exception();
    }
    Duration lasts = outage.failed(asker, trouble);
    if (lasts.compareTo(connection.settings().retryFor()) >= 0) {
      throw trouble.exception();
    }
    pause(asker.attempts());
  }

  /** With chance in it, so that those who wait don't come back all at once. */
  private static void pause(int attempts) {
    long longest = FIRST_PAUSE_MILLIS << Math.min(attempts - 1, MOST_DOUBLINGS);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    } catch (InterruptedException e) {
      throw Stop.whileWaiting(e);
    }
  }
}

package org.ruascope.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Gathers documents into bulk requests and sends several of these at once. Whoever adds documents
 * faster than Elasticsearch takes them has to wait. Batches share requests, and each learns through
 * its own receipts what became of its documents.
 */
final class BulkWriter implements AutoCloseable {
  /** Measured best on two cores: 500 to 1,000 documents, two to four requests at once. */
  private static final int MAX_DOCUMENTS = 1_000;

  private static final int MAX_BYTES = 5 << 20;
  private static final int AT_ONCE = 3;

  private final Server server;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("ruascope-bulk-", 0).factory());

  private List<Write> open = new ArrayList<>();
  private long openBytes;

  BulkWriter(Server server) {
    this.server = server;
  }

  /** Adds a document to the open request, and sends that when it is full. */
  void add(Write write) {
    write.receipt().sent();
    List<Write> full = addToOpen(write);
    if (!full.isEmpty()) {
      send(full);
    }
  }

  /** Sends what is gathered. */
  void flush() {
    List<Write> gathered = takeOpen();
    if (!gathered.isEmpty()) {
      send(gathered);
    }
  }

  /** Gives up what is under way: it fails as unavailable. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private synchronized List<Write> addToOpen(Write write) {
    open.add(write);
    openBytes += write.json().size();
    return open.size() >= MAX_DOCUMENTS || openBytes >= MAX_BYTES ? takeOpen() : List.of();
  }

  private synchronized List<Write> takeOpen() {
    List<Write> taken = open;
    open = new ArrayList<>();
    openBytes = 0;
    return taken;
  }

  private void send(List<Write> writes) {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      throw Stop.whileWaiting(e);
    }
    threads.execute(() -> deliver(writes));
  }

  private void deliver(List<Write> writes) {
    try {
      new BulkRequest(server, writes).deliver();
    } finally {
      free.release();
    }
  }
}

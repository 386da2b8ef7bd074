package org.ruascope.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which nothing is answered for a while. An idle one is closed by its
 * time-out; but one byte of a request now and then would keep it open for ever.
 */
final class SlowClients implements Connection.Listener {
  private final Scheduler scheduler;
  private final Duration limit;

  SlowClients(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit;
  }

  @Override
  public void onOpened(Connection connection) {
    lookLater(connection);
  }

  private void lookLater(Connection connection) {
    long answered = connection.getBytesOut();
    scheduler.schedule(() -> look(connection, answered), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(Connection connection, long answered) {
    if (connection.getBytesOut() == answered) {
      connection.getEndPoint().close();
    } else {
      lookLater(connection);
    }
  }
}

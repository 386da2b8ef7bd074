package org.ruascope.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Batch;
import org.ruascope.report.Parsed;

/**
 * Polls one source on its Quartz schedule. Each batch is one exchange; the source acknowledges it
 * when the exchange has come back, and not when it has failed.
 */
final class ReceiveConsumer extends DefaultConsumer {

  /**
   * How long a stopping service waits for the batches in flight, before it interrupts them:
   * supervisors give ten seconds for all.
   */
  private static final long DRAIN_SECONDS = 3;

  /**
   * How long it waits then. What waits for a mail server can't be interrupted; it is left alone as
   * a crash would leave it: nothing that it began counts.
   */
  private static final long GIVE_UP_SECONDS = 2;

  private final ScheduledSource scheduled;
  private final Progress progress;
  private final PollListener listener;

  /** Of the whole service. */
  private final StopClock stopClock;

  private final Turns turns;
  private final ReentrantLock polling = new ReentrantLock();
  private volatile @Nullable Thread poller;
  private @Nullable PollSchedule schedule;

  ReceiveConsumer(
      ReceiveEndpoint endpoint,
      Processor processor,
      ScheduledSource scheduled,
      Progress progress,
      PollListener listener,
      StopClock stopClock,
      Turns turns) {
    super(endpoint, processor);
    this.scheduled = scheduled;
    this.progress = progress;
    this.listener = listener;
    this.stopClock = stopClock;
    this.turns = turns;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    QuartzComponent quartz =
        getEndpoint().getCamelContext().getComponent("quartz", QuartzComponent.class);
    schedule = new PollSchedule(quartz.getScheduler(), scheduled);
    listener.planned(source(), schedule.begin(this));
  }

  /**
   * One poll, on a thread of Quartz's. A failure is told, not thrown: the next poll tries again.
   *
   * @param next when that is to be; null if never
   */
  void poll(@Nullable Instant next) {
    polling.lock();
    poller = Thread.currentThread();
    try {
      listener.begins(source(), next);
      source().poll(batch -> turns.take(() -> handle(batch)), untilStopped());
      listener.polled(source(), null);
    } catch (RuntimeException | Error failure) {
      listener.polled(source(), failure);
    } finally {
      poller = null;
      polling.unlock();
    }
  }

  private List<Parsed> handle(Batch batch) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(batch);
      getProcessor().process(exchange);
      if (exchange.getException() != null) {
        throw exchange.getException();
      }
      @SuppressWarnings("unchecked") // what the route ingest-batch ends with
      List<Parsed> handled = exchange.getMessage().getBody(List.class);
      return handled;
    } catch (Exception e) {
      throw Failures.unwrapped(e);
    } finally {
      releaseExchange(exchange, false);
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (schedule != null) {
      schedule.end();
    }
    StopClock clock = getEndpoint().getCamelContext().isStopping() ? stopClock : StopClock.ofOne();
    if (!endsWithin(clock.leftOf(DRAIN_SECONDS))) {
      Thread busy = poller;
      if (busy != null) {
        busy.interrupt();
      }
      endsWithin(clock.leftOf(DRAIN_SECONDS + GIVE_UP_SECONDS));
    }
    super.doStop();
  }

  private boolean endsWithin(Duration patience) throws InterruptedException {
    if (!polling.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    polling.unlock();
    return true;
  }

  private Progress untilStopped() {
    return new Progress() {
      @Override
      public void found(Source source, long deliveries) {
        progress.found(source, deliveries);
      }

      @Override
      public void done(Source source, List<Parsed> acknowledged) {
        progress.done(source, acknowledged);
      }

      @Override
      public boolean stopping() {
        return !isRunAllowed() || isStoppingOrStopped() || progress.stopping();
      }
    };
  }

  private Source source() {
    return scheduled.source();
  }
}

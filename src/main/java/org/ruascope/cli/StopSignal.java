package org.ruascope.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Makes SIGTERM and Ctrl-C a question instead of an end, for commands that have something in
 * flight: the process ends when the command has.
 */
public final class StopSignal {
  private static final long PATIENCE_SECONDS = 120;

  private final Consumer<Thread> atSignal;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CompletableFuture<Integer> status = new CompletableFuture<>();

  /**
   * Nothing changes yet.
   *
   * @param atSignal starts a thread when the process is to end, and waits for it: {@link
   *     Runtime#addShutdownHook}
   */
  public StopSignal(Consumer<Thread> atSignal) {
    this.atSignal = atSignal;
  }

  /** From now on a signal only asks. */
  void listen() {
    atSignal.accept(new Thread(this::waitForCommand, "stop-signal"));
  }

  /** Asks the command to end. */
  void ask() {
    asked.countDown();
  }

  /** Whether the command should end. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Returns when the command should end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** Ends the process with the command's own status, also when a signal asked for it. */
  public void exit(int exitCode) {
    status.complete(exitCode);
    System.exit(exitCode);
  }

  /** The JVM would end with the signal's status; a command that ended well ended well. */
  private void waitForCommand() {
    if (status.isDone()) {
      return;
    }
    ask();
    try {
      Runtime.getRuntime().halt(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      Runtime.getRuntime().halt(ExitCode.NOT_PROCESSED);
    }
  }
}

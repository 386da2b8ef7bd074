package org.ruascope.pipeline;

/** Something that a route has done again and again, until its pipeline is stopped. */
public final class Chore {
  private final Runnable work;
  private final Rounds rounds = new Rounds();

  /**
   * Nothing happens before a route says so.
   *
   * @param work tells of failures itself; may be interrupted at any time
   */
  public Chore(Runnable work) {
    this.work = work;
  }

  /** Works, unless it is stopped. */
  public void run() {
    rounds.go(work);
  }

  /** Breaks off what is under way. */
  void stop() {
    rounds.stop();
  }
}

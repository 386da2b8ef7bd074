package org.ruascope.alert.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;

/** Keeps what it was given, unless it is to fail. */
public final class RecordingChannel implements Channel {
  private final String name;
  private final List<String> messages = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private volatile @Nullable DeliveryException failure;
  private volatile boolean dying;
  private int believed;
  private volatile Runnable meanwhile = () -> {};

  /** With nothing to fail for. */
  public RecordingChannel(String name) {
    this.name = name;
  }

  /** From now on; null: nothing. */
  public void failBy(@Nullable DeliveryException reason) {
    failure = reason;
  }

  /** Takes what it is given, but whoever gives it never learns that. */
  public void dieAfter() {
    dying = true;
  }

  /** Something happens while it takes, or refuses, what it is given next. */
  public void meanwhile(Runnable deed) {
    meanwhile = deed;
  }

  /** No more. */
  public void live() {
    dying = false;
    messages.clear();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void send(List<Notice> notices, int more) throws DeliveryException {
    meanwhile.run();
    meanwhile = () -> {};
    DeliveryException reason = failure;
    if (reason != null) {
      throw reason;
    }
    notices.forEach(notice -> ids.add(notice.id()));
    List<String> words =
        notices.stream().map(each -> each.occasion().word() + " " + each.domain()).toList();
    messages.add(String.join(", ", words) + (more == 0 ? "" : " and " + more + " more"));
    if (dying) {
      throw new IllegalStateException("the end");
    }
  }

  @Override
  public synchronized boolean refresh(List<Notice> firing) {
    believed = firing.size();
    return true;
  }

  /** How many it was told last that they still are so. */
  public synchronized int believed() {
    return believed;
  }

  @Override
  public void send(Letter letter) {
    throw new UnsupportedOperationException("alerts are no letters");
  }

  /** What it was given since the last time that was asked, a line a message. */
  public synchronized List<String> take() {
    List<String> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }

  /** Ids of all notices that it was ever given. */
  public synchronized List<String> ids() {
    return List.copyOf(ids);
  }
}

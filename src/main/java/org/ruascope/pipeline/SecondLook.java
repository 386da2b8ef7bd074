package org.ruascope.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.archive.Archive;
import org.ruascope.index.Doubt;
import org.ruascope.index.Doubts;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.Delivery;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;
import org.ruascope.unpack.Unpacker;
import org.ruascope.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once more at the mails of reports whose sender wasn't known, since name servers didn't
 * answer.
 */
public final class SecondLook {
  private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

  private final Archive archive;
  private final Unpacker unpack;
  private final ReportParser parse;
  private final Verifier verify;
  private final Doubts doubts;
  private volatile boolean stopping;
  private @Nullable Thread busy;

  /** By the same stages as the first look, and from the archive. */
  public SecondLook(Stages stages, Doubts doubts) {
    this.archive = stages.archive();
    this.unpack = stages.unpack();
    this.parse = stages.parse();
    this.verify = stages.verify();
    this.doubts = doubts;
  }

  /** Looks at what is due. A failure of the world is told, not thrown: the next run tries again. */
  public void look() {
    if (begin()) {
      try {
        doubts.due().forEach(this::look);
      } catch (UnavailableException e) {
        tell(e);
      } finally {
        end();
      }
    }
  }

  private void look(Doubt doubt) {
    if (!stopping) {
      doubts.settle(doubt, archive.open(doubt.archived()).flatMap(this::verified));
    }
  }

  /** A file that can't be read must not keep others waiting. */
  private Optional<Parsed> verified(Delivery delivery) {
    try {
      return Optional.of(verify.verify(parse.parse(unpack.unpack(delivery))));
    } catch (UnavailableException e) {
      tell(e);
      return Optional.empty();
    }
  }

  private void tell(UnavailableException e) {
    if (!stopping) {
      LOG.warn("Can't ask again who sent reports: {}; {}", e.getMessage(), e.remedy());
    }
  }

  /** Breaks off what is under way; what was begun is done again. */
  synchronized void stop() {
    stopping = true;
    if (busy != null) {
      busy.interrupt();
    }
  }

  private synchronized boolean begin() {
    busy = stopping ? null : Thread.currentThread();
    return !stopping;
  }

  /** The thread is another's: an interruption that came too late isn't meant for it. */
  private synchronized void end() {
    busy = null;
    if (stopping) {
      Thread.interrupted();
    }
  }
}

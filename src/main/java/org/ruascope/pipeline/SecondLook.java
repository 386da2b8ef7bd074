package org.ruascope.pipeline;

import java.util.Optional;
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
  private final Rounds rounds = new Rounds();

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
    rounds.go(this::lookAtAll);
  }

  private void lookAtAll() {
    try {
      doubts.due().forEach(this::look);
    } catch (UnavailableException e) {
      tell(e);
    }
  }

  private void look(Doubt doubt) {
    if (!rounds.isStopping()) {
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
    if (!rounds.isStopping()) {
      LOG.warn("Can't ask again who sent reports: {}; {}", e.getMessage(), e.remedy());
    }
  }

  /** Breaks off what is under way; what was begun is done again. */
  void stop() {
    rounds.stop();
  }
}

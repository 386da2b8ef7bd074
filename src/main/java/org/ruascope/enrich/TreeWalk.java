package org.ruascope.enrich;

import java.util.List;
import org.ruascope.report.ReportKey;

/**
 * Tells by DNS which domains are of one organization (RFC 9989 section 4.10.2). For many threads.
 */
@FunctionalInterface
public interface TreeWalk {

  /** DNS isn't asked. */
  TreeWalk NONE = (report, author, domains) -> Aligned.UNKNOWN;

  /**
   * Whether a domain is of the same organization as at least one of others. Never waits; what isn't
   * known is asked for.
   *
   * @param report that they are from; one report can't have too many looked up
   * @param author domain of the From header, in the form of {@link DomainName}, like all others
   * @param domains none of them the author's
   */
  Aligned aligned(ReportKey report, String author, List<String> domains);

  /** Whether walks that begin now may be waited for. */
  default boolean isAwaited() {
    return true;
  }

  /** May wait for answers that are on their way. */
  default void await() {}

  /** What is known as of now. */
  enum Aligned {
    YES,
    NO,
    /** DNS can't tell; the Public Suffix List may. */
    UNKNOWN,
    /** No answer yet; to be asked again. */
    PENDING
  }
}

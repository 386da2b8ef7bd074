package org.ruascope.verify;

import java.util.List;
import org.ruascope.report.Authenticity.Detail;
import org.ruascope.verify.AuthenticationResults.Statement;

/**
 * What a mail shows of where it is from, whatever it brings.
 *
 * @param from the domain of its author; empty if that isn't clear
 * @param signatures what became of each that was looked at
 * @param statement of a trusted server
 * @param otherwise why there are no signatures
 */
record Evidence(String from, List<Checked> signatures, Statement statement, Detail otherwise) {

  /**
   * A signature that was looked at.
   *
   * @param signer its domain; empty if that can't be read
   * @param detail SIGNED if it holds, or else why it doesn't count
   */
  record Checked(String signer, Detail detail) {}

  /** None. */
  static Evidence none(Detail why) {
    return new Evidence("", List.of(), Statement.NONE, why);
  }
}

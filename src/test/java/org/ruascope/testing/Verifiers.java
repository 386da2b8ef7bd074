package org.ruascope.testing;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ruascope.config.Limits;
import org.ruascope.config.VerifySettings;
import org.ruascope.verify.Verifier;

/** Verifiers for tests of other things. */
public final class Verifiers {

  private Verifiers() {}

  /** Asks nobody. */
  public static Verifier withoutDns() {
    return new Verifier(
        VerifySettings.DEFAULT, Limits.DEFAULT, Optional.empty(), UnaryOperator.identity());
  }
}

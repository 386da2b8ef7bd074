package org.ruascope.pipeline;

import org.apache.camel.CamelExchangeException;
import org.apache.camel.CamelExecutionException;
import org.ruascope.report.UnavailableException;

/** Finds what really failed inside Camel's wrappers. */
final class Failures {

  private Failures() {}

  /** The world's fault if there is one in the chain of causes, else the failure as it is. */
  static RuntimeException unwrapped(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnavailableException unavailable) {
        return unavailable;
      }
    }
    if (isWrapper(failure) && failure.getCause() instanceof Exception inner) {
      return unwrapped(inner);
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  private static boolean isWrapper(Exception failure) {
    return failure instanceof CamelExecutionException || failure instanceof CamelExchangeException;
  }
}

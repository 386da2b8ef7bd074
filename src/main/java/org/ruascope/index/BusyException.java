package org.ruascope.index;

import java.io.IOException;

/** Elasticsearch answered, and couldn't store some of the documents for now. */
final class BusyException extends IOException {
  private static final long serialVersionUID = 1L;

  BusyException(String reason) {
    super(reason);
  }
}

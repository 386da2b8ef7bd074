package org.ruascope.e2e.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.ruascope.e2e.DemoRun;

/** The page of {@code ruascope demo}, begun anew once for all tests of a JVM; it ends with that. */
final class DemoPage {
  private static final String NAME = "page";

  private static @Nullable DemoRun shared;

  private DemoPage() {}

  /** Starts the demo if need be: that takes most of a minute. */
  static synchronized DemoRun demo() {
    if (shared == null) {
      DemoRun.forget(NAME);
      try {
        shared = DemoRun.start(NAME, Files.createTempDirectory("ruascope-page"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A view's address, as it stands behind the server's: {@code /trend?days=90}. */
  static URI at(String view) {
    return demo().page().resolve(view);
  }
}

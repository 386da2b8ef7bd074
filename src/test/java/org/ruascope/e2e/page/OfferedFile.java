package org.ruascope.e2e.page;

import java.util.List;
import java.util.Objects;
import org.ruascope.testing.Browser;

/**
 * A file that a view offers beside a table, as the page's own browser gets it.
 *
 * @param address that the link leads to
 * @param status of HTTP
 * @param type as the server calls it
 * @param disposition what the browser is to do with it
 * @param sniffing whether the browser may take it for something else
 * @param text what stands in it
 */
record OfferedFile(
    String address, String status, String type, String disposition, String sniffing, String text) {
  private static final String FETCH =
      """
      const done = arguments[arguments.length - 1];
      (async () => {
        const files = [];
        for (const address of new Set([...document.querySelectorAll('main a[download]')].map(a => a.href))) {
          const file = await fetch(address);
          const header = (name) => file.headers.get(name);
          files.push([address, String(file.status), header('content-type'),
            header('content-disposition'), header('x-content-type-options'), await file.text()]);
        }
        done(files);
      })();
      """;

  /** All of the view that is shown, one after the other, each once. */
  static List<OfferedFile> all(Browser browser) {
    List<?> files = (List<?>) Objects.requireNonNull(browser.runToEnd(FETCH));
    return files.stream().map(file -> of((List<?>) file)).toList();
  }

  private static OfferedFile of(List<?> parts) {
    List<String> words = parts.stream().map(String::valueOf).toList();
    return new OfferedFile(
        words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5));
  }

  boolean isCsv() {
    return type.startsWith("text/csv");
  }
}

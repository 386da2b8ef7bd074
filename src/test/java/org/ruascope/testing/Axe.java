package org.ruascope.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** Runs axe-core within a page, which its policy doesn't hinder: the browser itself puts it in. */
final class Axe {
  private static final String PROGRAM = read("/axe.min.js");
  private static final String FIND =
      """
      const done = arguments[arguments.length - 1];
      axe.run().then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
          `${rule.impact} ${rule.id}: ${rule.help} (${node.target}: ${node.html.slice(0, 160)})`))),
        error => done([String(error)]));
      """;

  private Axe() {}

  static List<String> barriers(JavascriptExecutor page) {
    page.executeScript(PROGRAM);
    Object found = page.executeAsyncScript(FIND);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  private static String read(String resource) {
    try (InputStream in = Axe.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

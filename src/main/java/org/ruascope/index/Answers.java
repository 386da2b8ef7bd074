package org.ruascope.index;

import java.net.URI;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.Trouble.Kind;
import org.ruascope.report.UnavailableException;

/** Tells what it means when Elasticsearch answers that it won't or can't. */
final class Answers {
  private static final String BLOCK = "cluster_block_exception";
  private static final String NO_ALIAS = "invalid_alias_name_exception";

  private final URI url;
  private final String user;

  Answers(ElasticsearchSettings settings) {
    this.url = settings.url();
    this.user = settings.username().map(name -> "the user " + name).orElse("anybody without login");
  }

  /**
   * What an error means.
   *
   * @param status of HTTP, of the whole answer or of one item in it
   * @param type of Elasticsearch's, {@code cluster_block_exception}; empty if it named none
   * @param reason for people
   */
  Trouble trouble(int status, String type, String reason, Exception e) {
    if (type.equals(BLOCK) && (status == 429 || status == 403)) {
      return block(status, reason, e);
    }
    if (reason.contains(NO_ALIAS)) {
      return trouble(
          Kind.LASTING,
          "can't give an index its alias: " + reason,
          "rename or delete the index that has the alias's name",
          e);
    }
    return status == 429 || status >= 500
        ? trouble(Kind.PASSING, "can't do it for now: " + reason, "see its log", e)
        : refusal(status, reason, e);
  }

  /** With 429 its own, when a disk is full; with 403 somebody's. */
  private Trouble block(int status, String reason, Exception e) {
    String remedy =
        status == 429
            ? "its disk is full: make room there, and Elasticsearch lifts the block by itself"
            : "remove the block from the settings of the index or the cluster";
    return trouble(Kind.BLOCKED, "has blocked writing: " + reason, remedy, e);
  }

  private Trouble refusal(int status, String reason, Exception e) {
    return switch (status) {
      case 401 ->
          trouble(
              Kind.LASTING,
              "refuses the login of " + user,
              "check elasticsearch.username and elasticsearch.password",
              e);
      case 403 ->
          trouble(
              Kind.LASTING,
              "forbids it to " + user + ": " + reason,
              "give the user the rights that docs/configuration.md lists",
              e);
      default -> trouble(Kind.LASTING, "refuses: " + reason, "see its log", e);
    };
  }

  private Trouble trouble(Kind kind, String what, String remedy, Exception e) {
    String message = "Elasticsearch at " + url + " " + what;
    return new Trouble(new UnavailableException(message, remedy, e), kind);
  }
}

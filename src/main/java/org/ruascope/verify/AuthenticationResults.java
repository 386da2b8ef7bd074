package org.ruascope.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruascope.verify.ServerResults.Result;

/** What mail servers that are trusted say of a mail, in the fields that they put on top of it. */
final class AuthenticationResults {
  private static final String RECEIVED = "received";

  private final Set<String> trusted;
  private final Organizations organizations;

  /** What they say of the author of a mail. */
  enum Statement {
    NONE,
    PASS,
    FAIL
  }

  /**
   * Trusts these.
   *
   * @param servers names by which they call themselves (authserv-id)
   */
  AuthenticationResults(List<String> servers, Organizations organizations) {
    this.trusted =
        servers.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.organizations = organizations;
  }

  /** What is said of a mail from this domain: the result of DMARC, or else that of DKIM. */
  Statement of(Header header, String from) {
    if (trusted.isEmpty() || from.isEmpty()) {
      return Statement.NONE;
    }
    List<Result> results = results(header);
    return results.stream()
        .filter(result -> result.is("dmarc"))
        .findFirst()
        .map(result -> dmarc(result, from))
        .orElseGet(() -> dkim(results, from));
  }

  /** Anybody may write such fields. Those of others end the list; so does what came before them. */
  private List<Result> results(Header header) {
    List<Result> results = new ArrayList<>();
    boolean found = false;
    for (HeaderField field : header.fields()) {
      if (field.name().equals(ServerResults.FIELD)) {
        ServerResults said = ServerResults.of(field);
        if (!trusted.contains(said.server())) {
          return results;
        }
        found = true;
        results.addAll(said.results());
      } else if (found && field.name().equals(RECEIVED)) {
        return results;
      }
    }
    return results;
  }

  private Statement dmarc(Result result, String from) {
    if (!from.equals(result.properties().getOrDefault("header.from", ""))) {
      return Statement.NONE;
    }
    return switch (result.value()) {
      case "pass" -> Statement.PASS;
      case "fail" -> Statement.FAIL;
      default -> Statement.NONE;
    };
  }

  private Statement dkim(List<Result> results, String from) {
    return results.stream()
            .filter(result -> result.is("dkim") && result.value().equals("pass"))
            .anyMatch(result -> organizations.isSame(from, signer(result)))
        ? Statement.PASS
        : Statement.NONE;
  }

  private static String signer(Result dkim) {
    String identity = dkim.properties().getOrDefault("header.i", "");
    return dkim.properties()
        .getOrDefault("header.d", identity.substring(identity.lastIndexOf('@') + 1));
  }
}

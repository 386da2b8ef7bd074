package org.ruascope.kibana;

import org.ruascope.config.KibanaSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/**
 * Tells what it means when Kibana answers that it won't or can't.
 *
 * @param settings for its address and the login
 */
record Refusal(KibanaSettings settings) {
  private static final String LOGIN = "kibana.username and kibana.password";

  UnavailableException of(Answer answer) {
    return switch (answer.status()) {
      case 401 -> unauthenticated();
      case 403 -> forbidden(answer);
      case 404 -> noKibana();
      default -> answer.status() < 400 ? redirected(answer) : failed(answer);
    };
  }

  /** What answers isn't a Kibana. */
  UnavailableException noKibana() {
    return fault(
        "What answers at " + settings.url() + " isn't Kibana",
        "check kibana.url; if Kibana has a base path (server.basePath), it belongs there too");
  }

  UnavailableException unauthenticated() {
    return settings
        .username()
        .map(name -> fault("Kibana refuses the login of the user " + name, "check " + LOGIN))
        .orElseGet(() -> fault("Kibana at " + settings.url() + " wants a login", "set " + LOGIN));
  }

  private UnavailableException forbidden(Answer answer) {
    return fault(
        "Kibana doesn't let "
            + settings.username().map(name -> "the user " + name).orElse("anybody without login")
            + " do that: "
            + Text.quote(answer.message()),
        "give its role 'Saved Objects Management: All' in the space " + settings.space());
  }

  private UnavailableException redirected(Answer answer) {
    return fault(
        settings.url() + " leads elsewhere: " + Text.quote(answer.location()),
        "write where Kibana itself is in kibana.url; a login page before it can't be passed");
  }

  private UnavailableException failed(Answer answer) {
    return fault(
        "Kibana at " + settings.url() + " can't do it: " + Text.quote(answer.message()),
        answer.status() >= 500
            ? "if it has just been started, wait a minute; else see its log"
            : "see its log");
  }

  private static UnavailableException fault(String message, String remedy) {
    return new UnavailableException(message, remedy, null);
  }
}

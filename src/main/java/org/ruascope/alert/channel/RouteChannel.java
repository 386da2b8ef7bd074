package org.ruascope.alert.channel;

import java.util.List;
import java.util.Map;
import org.ruascope.advice.PageAddress;
import org.ruascope.alert.Notice;
import org.ruascope.report.Text;

/**
 * A route of the user's own.
 *
 * @param name of the channel
 * @param page for links
 * @param door to the route
 */
record RouteChannel(String name, PageAddress page, RouteDoor door) implements Channel {

  @Override
  public void send(List<Notice> notices, int more) throws DeliveryException {
    Bulletin bulletin = new Bulletin(notices, more);
    pass(
        new WebhookForm(name, page).of(bulletin),
        Map.of(
            "type", "alerts",
            "id", bulletin.id(),
            "channel", name,
            "severity", notices.getFirst().severity().word(),
            "subject", bulletin.subject(),
            "text", new PlainForm(page).of(bulletin)));
  }

  @Override
  public void send(Letter letter) throws DeliveryException {
    pass(
        new WebhookForm(name, page).of(letter),
        Map.of(
            "type", "letter",
            "id", Hash.of(letter.id()),
            "channel", name,
            "subject", Harmless.line(letter.subject()),
            "text", letter.text()));
  }

  private void pass(String body, Map<String, String> variables) throws DeliveryException {
    try {
      door.pass(body, variables);
    } catch (Exception e) {
      throw new DeliveryException(
          "channels."
              + name
              + ": the route that reads from direct:alert fails: "
              + Text.quote(String.valueOf(e.getMessage())),
          "correct that route, in the folder that routes.path names",
          true,
          null,
          e);
    }
  }
}

package org.ruascope.alert.channel;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.ruascope.advice.PageAddress;
import org.ruascope.check.Check;
import org.ruascope.config.ChannelSettings;

/** The ways by which people are told, as configured. */
public final class Channels {
  private final PageAddress page;
  private final RouteDoor door;
  private final InstantSource clock = InstantSource.system();

  private Channels(URI page, RouteDoor door) {
    this.page = new PageAddress(page);
    this.door = door;
  }

  /**
   * All channels. Nothing is connected yet.
   *
   * @param settings {@code channels.*}
   * @param page where people find the page: {@code web.url}
   * @param door takes what is for {@code direct:alert}
   * @return in the order of the settings
   * @throws org.ruascope.report.UnavailableException when a CA certificate can't be used
   */
  public static List<Channel> of(List<ChannelSettings> settings, URI page, RouteDoor door) {
    return settings.stream().map(new Channels(page, door)::channel).toList();
  }

  /**
   * Tries each channel, and sends nothing.
   *
   * @param route looks for a route that reads from {@code direct:alert}
   */
  public static List<List<Check>> checks(List<ChannelSettings> settings, Check.Probe route) {
    return settings.stream().map(each -> List.of(check(each, route))).toList();
  }

  private static Check check(ChannelSettings settings, Check.Probe route) {
    return switch (settings) {
      case ChannelSettings.Mail mail -> ChannelChecks.of(mail);
      case ChannelSettings.Web web -> ChannelChecks.of(web);
      case ChannelSettings.Route own -> new Check("channels." + own.name() + ": route", route);
    };
  }

  private Channel channel(ChannelSettings settings) {
    return switch (settings) {
      case ChannelSettings.Mail mail -> new MailChannel(mail, new MailForm(mail, page, clock));
      case ChannelSettings.Web web -> web(web);
      case ChannelSettings.Route route -> new RouteChannel(route.name(), page, door);
    };
  }

  private Channel web(ChannelSettings.Web web) {
    return switch (web.type()) {
      case SLACK -> chat(web, new SlackForm(page));
      case TEAMS -> chat(web, new TeamsForm(page));
      case ALERTMANAGER -> alertmanager(web);
      case WEBHOOK, SMTP, ROUTE -> chat(web, new WebhookForm(web.name(), page));
    };
  }

  private Channel chat(ChannelSettings.Web web, Form form) {
    return new WebChannel(web.name(), form, new WebServer(web, clock), patience(web));
  }

  private Channel alertmanager(ChannelSettings.Web web) {
    return new AlertmanagerChannel(
        web.name(),
        new AlertmanagerForm(page, web.keepAlive()),
        new WebServer(web, clock),
        patience(web),
        clock);
  }

  private Patience patience(ChannelSettings.Web web) {
    return new Patience(web.timeout(), clock, Thread::sleep);
  }
}

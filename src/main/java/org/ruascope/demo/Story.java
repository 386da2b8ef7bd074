package org.ruascope.demo;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.ruascope.report.DkimResult.PERMERROR;
import static org.ruascope.report.SpfResult.FAIL;
import static org.ruascope.report.SpfResult.PASS;
import static org.ruascope.report.SpfResult.SOFTFAIL;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.SpfResult;

/**
 * What happened in those three months to a shop, {@code example.com}, on its way from {@code
 * p=none} to {@code p=quarantine}, and to a club, {@code example.org}, that rejects already. All
 * names are reserved by RFC 2606, all addresses by RFC 5737 and RFC 3849.
 */
final class Story {

  /** How long it is. */
  static final int DAYS = 90;

  /** The day on which somebody damages the key record of {@code orders._domainkey.example.com}. */
  static final int KEY_BREAKS = 52;

  /** The day on which the shop goes to quarantine all the same. */
  static final int QUARANTINE = 62;

  /** The day on which the shop's people begin to answer customers with a help desk of others. */
  static final int HELP_DESK_BEGINS = 78;

  /** The day on which somebody begins to forge the shop's mail day by day. */
  static final int FORGERY_BEGINS = 86;

  static final String SHOP = "example.com";
  static final String CLUB = "example.org";

  /** Who sent in the name of either domain or a subdomain. */
  static final List<Sender> SENDERS =
      List.of(
          // The shop's own mail servers: all in order.
          Sender.as(
                  SHOP,
                  Volume.daily(600).atWeekends(0.25).growingTo(1.2),
                  "192.0.2.10",
                  "192.0.2.11",
                  "2001:db8:25::10")
              .dkim(SHOP, "mta", DkimResult.PASS)
              .spf(SHOP, PASS),

          // Its order system signs, too. When the key breaks, SPF saves what the first host sends,
          // but not what the second does, which nobody put into the SPF record, nor what a
          // university forwards.
          orders(Volume.daily(1500).until(KEY_BREAKS), "192.0.2.20", PASS, DkimResult.PASS),
          orders(Volume.daily(1500).from(KEY_BREAKS), "192.0.2.20", PASS, PERMERROR),
          orders(Volume.daily(900).until(KEY_BREAKS), "192.0.2.21", SOFTFAIL, DkimResult.PASS),
          orders(Volume.daily(900).from(KEY_BREAKS), "192.0.2.21", SOFTFAIL, PERMERROR),
          orders(Volume.daily(60).until(KEY_BREAKS), "198.51.100.64", SOFTFAIL, DkimResult.PASS)
              .by(Route.FORWARDED),
          orders(Volume.daily(60).from(KEY_BREAKS), "198.51.100.64", SOFTFAIL, PERMERROR)
              .by(Route.FORWARDED),

          // A marketing service that is set up well: a subdomain of the shop's in all three places.
          Sender.as(
                  "news." + SHOP,
                  Volume.daily(12_000).each(TUESDAY, THURSDAY).growingTo(1.4),
                  range("198.51.100.", 16, 19))
              .dkim("news." + SHOP, "sw1", DkimResult.PASS)
              .dkim("sendwell.example", "k7", DkimResult.PASS)
              .spf("bounce.news." + SHOP, PASS),

          // The help desk that nobody set up: it signs and bounces in its own name.
          Sender.as(
                  SHOP,
                  Volume.daily(260).atWeekends(0.4).from(HELP_DESK_BEGINS),
                  "198.51.100.200",
                  "198.51.100.201")
              .dkim("deskly.example", "d1", DkimResult.PASS)
              .spf("mail.deskly.example", PASS),

          // That university forwards other mail, too: SPF fails on the way, DKIM doesn't.
          Sender.as(SHOP, Volume.daily(40).atWeekends(0.6), "198.51.100.64", "2001:db8:64::25")
              .by(Route.FORWARDED)
              .dkim(SHOP, "mta", DkimResult.PASS)
              .spf(SHOP, FAIL),
          Sender.as(CLUB, Volume.daily(6), "198.51.100.64")
              .by(Route.FORWARDED)
              .dkim(CLUB, "club", DkimResult.PASS)
              .spf(CLUB, SOFTFAIL),

          // A mailing list that adds a footer, which breaks the signature.
          Sender.as(SHOP, Volume.daily(30).atWeekends(0.2), "198.51.100.80")
              .by(Route.MAILING_LIST)
              .dkim(SHOP, "mta", DkimResult.FAIL)
              .dkim("lists.example", "list", DkimResult.PASS)
              .spf("lists.example", PASS),
          Sender.as(CLUB, Volume.daily(12), "198.51.100.80", "2001:db8:80::1")
              .by(Route.MAILING_LIST)
              .dkim(CLUB, "club", DkimResult.FAIL)
              .dkim("lists.example", "list", DkimResult.PASS)
              .spf("lists.example", PASS),

          // The club's own server: all in order.
          Sender.as(
                  CLUB,
                  Volume.daily(32).atWeekends(1.3).growingTo(1.1),
                  "192.0.2.130",
                  "2001:db8:130::25")
              .dkim(CLUB, "club", DkimResult.PASS)
              .spf(CLUB, PASS),

          // Somebody who forges both, now and then in bursts from many machines, and of the shop in
          // a wave at last.
          Sender.as(
                  SHOP,
                  Volume.bursts(Map.of(12, 900, 13, 600, 37, 1100, 66, 1500, 67, 1300)),
                  range("203.0.113.", 1, 24))
              .spf(SHOP, FAIL),
          Sender.as(SHOP, Volume.daily(1200).from(FORGERY_BEGINS), range("203.0.113.", 1, 24))
              .spf(SHOP, FAIL),
          Sender.as(CLUB, Volume.bursts(Map.of(25, 150, 66, 200)), range("203.0.113.", 15, 30))
              .spf(CLUB, SOFTFAIL),

          // And the noise that every domain knows.
          Sender.as(SHOP, Volume.daily(5), range("203.0.113.", 100, 160)).spf(SHOP, FAIL),
          Sender.as(CLUB, Volume.daily(1), range("203.0.113.", 130, 190)).spf(CLUB, SOFTFAIL));

  private Story() {}

  /** What each domain asked of receivers on that day. */
  static List<PolicyPublished> policiesOn(Day day) {
    Disposition shop = day.number() < QUARANTINE ? Disposition.NONE : Disposition.QUARANTINE;
    return List.of(policy(SHOP, shop), policy(CLUB, Disposition.REJECT));
  }

  private static PolicyPublished policy(String domain, Disposition asked) {
    return new PolicyPublished(
        domain,
        asked,
        asked,
        asked,
        AlignmentMode.RELAXED,
        AlignmentMode.RELAXED,
        100,
        List.of("1"),
        false,
        "treewalk");
  }

  private static Sender orders(Volume volume, String host, SpfResult spf, DkimResult dkim) {
    return Sender.as(SHOP, volume.atWeekends(1.2).growingTo(1.3), host)
        .dkim(SHOP, "orders", dkim)
        .spf("orders." + SHOP, spf);
  }

  private static String[] range(String network, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(n -> network + n).toArray(String[]::new);
  }
}

package org.ruascope.bench;

import java.util.SplittableRandom;

/** Made-up records of one domain: mostly from its usual senders, some from strangers. */
final class SampleRecords {
  private static final int SENDERS = 120;
  private static final double STRANGERS = 0.25;

  private final String domain;
  private final SplittableRandom random;

  SampleRecords(String domain, SplittableRandom random) {
    this.domain = domain;
    this.random = random;
  }

  /** One more, in XML. */
  String next() {
    return random.nextDouble() < STRANGERS ? stranger() : sender(random.nextInt(SENDERS));
  }

  /** Who forges a name, from anywhere. */
  private String stranger() {
    String address =
        random.nextInt(4) == 0
            ? "2001:db8:%x:%x::%x"
                .formatted(random.nextInt(1 << 16), random.nextInt(1 << 16), random.nextInt(256))
            : "%d.%d.%d.%d"
                .formatted(
                    random.nextInt(11, 120),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(1, 255));
    return record(address, "none", false, false, domain, "", spf(domain, "softfail"));
  }

  /** The same number is the same machine, in the hands of the same service. */
  private String sender(int number) {
    boolean own = number % 3 == 0;
    String service = own ? domain : "service" + number % 17 + ".example";
    String address = "198.51.%d.%d".formatted(Math.floorMod(domain.hashCode(), 256), number + 1);
    boolean forwarded = number % 11 == 0;
    String dkim =
        dkim(own ? domain : service, "s" + number % 5, "pass")
            + (number % 4 == 0 && !own ? dkim(domain, "k1", "pass") : "");
    return record(
        address,
        "none",
        own || number % 4 == 0,
        own && !forwarded,
        number % 5 == 0 ? "mail." + domain : domain,
        dkim,
        spf(own ? domain : "bounce." + service, forwarded ? "fail" : "pass"));
  }

  private String record(
      String address,
      String disposition,
      boolean dkimAligned,
      boolean spfAligned,
      String headerFrom,
      String dkim,
      String spf) {
    return """
      <record>
        <row>
          <source_ip>%s</source_ip>
          <count>%d</count>
          <policy_evaluated>
            <disposition>%s</disposition>
            <dkim>%s</dkim>
            <spf>%s</spf>
    %s      </policy_evaluated>
        </row>
        <identifiers>
          <header_from>%s</header_from>
        </identifiers>
        <auth_results>
    %s%s    </auth_results>
      </record>
    """
        .formatted(
            address,
            1 + SampleReports.skewed(random, 400),
            disposition,
            word(dkimAligned),
            word(spfAligned),
            override(),
            headerFrom,
            dkim,
            spf);
  }

  private String override() {
    return random.nextInt(25) > 0
        ? ""
        : """
                <reason>
                  <type>forwarded</type>
                  <comment>looks forwarded, downgrade to none with phishing warning</comment>
                </reason>
        """;
  }

  private static String word(boolean aligned) {
    return aligned ? "pass" : "fail";
  }

  private static String dkim(String domain, String selector, String result) {
    return """
              <dkim>
                <domain>%s</domain>
                <result>%s</result>
                <selector>%s</selector>
              </dkim>
        """
        .formatted(domain, result, selector);
  }

  private static String spf(String domain, String result) {
    return """
              <spf>
                <domain>%s</domain>
                <result>%s</result>
              </spf>
        """
        .formatted(domain, result);
  }
}

package org.ruascope.report;

import java.util.Locale;

/**
 * What speaks for a {@link Verdict}, the strongest first: whose address it is before what travels
 * with a mail, the operator's word before a guess. docs/adr/0016 has the reasons.
 */
public enum Evidence implements Word {
  /** A signature of an aligned domain passed. */
  DKIM_ALIGNED(Says.PASSES),
  /** SPF passed for an aligned domain. */
  SPF_ALIGNED(Says.PASSES),
  /** DMARC passed, as the reporter says, who doesn't list what passed. */
  REPORTED_PASS(Says.PASSES),

  /** The address is in a network of a configured sender. */
  YOUR_NETWORK(Says.YOURS),
  /** The confirmed name of the address is a configured sender's. */
  YOUR_HOST(Says.YOURS),
  /** The address is a service's that is a configured sender. */
  YOUR_SERVICE(Says.YOURS),
  /** Something passed for another domain of the organization, where strict alignment is asked. */
  YOUR_ORGANIZATION(Says.YOURS),
  /** The reporter says: forwarded, trusted_forwarder or mailing_list. */
  REPORTED_FORWARDED(Says.PASSED_ON),
  /** The reporter trusted what those before it have sealed (RFC 8617): local_policy, arc=pass. */
  REPORTED_ARC(Says.PASSED_ON),
  /** The domain's SPF record lists the address. */
  YOUR_SPF_RECORD(Says.YOURS),
  /**
   * The address or a signature that passed is a forwarder's or a list's; or the address is a
   * mailbox provider's or a gateway's, and the domain's own signature is there, whole or broken.
   */
  KNOWN_FORWARDER(Says.PASSED_ON),
  /** The address is of a service that sends in its customers' names. */
  KNOWN_SERVICE(Says.YOURS),
  /** The domain's signature passed, but the envelope's sender doesn't send from this address. */
  SIGNATURE_SURVIVED(Says.PASSED_ON),
  /** A signature of a configured sender's own domain passed. */
  YOUR_SIGNER(Says.YOURS),
  /** A signature passed of a service that sends in its customers' names. */
  KNOWN_SIGNER(Says.YOURS),
  /** The domain's signature with a configured sender's selector is there, passed or not. */
  YOUR_SELECTOR(Says.YOURS),

  /** The domain's signature is there, but doesn't fit the mail. Anybody can have put it there. */
  BROKEN_SIGNATURE(Says.LITTLE),
  /** The address is nobody's in the Internet: the reporter looked behind a relay of its own. */
  INNER_ADDRESS(Says.LITTLE);

  private final Says says;

  Evidence(Says says) {
    this.says = says;
  }

  /** What it speaks for. */
  public Says says() {
    return says;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What evidence speaks for. */
  public enum Says {
    /** DMARC passes. */
    PASSES,
    /** The domain's owner sends it, or lets it be sent. */
    YOURS,
    /** Somebody passes it on. */
    PASSED_ON,
    /** Nothing on its own. */
    LITTLE
  }
}

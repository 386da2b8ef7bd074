package org.ruascope.report;

import java.util.Locale;

/**
 * Who sends mail for others: whose the address is or, recognised by DKIM, whose signature the mail
 * bears.
 *
 * @param name for people; the operator's own or the map's
 * @param type what it is there for
 * @param help how its mail is made to align; empty if not known
 * @param helpUrl the provider's own page about that; empty if not known
 * @param by how it was recognised
 */
public record Service(String name, Type type, String help, String helpUrl, By by) {

  /** What a service is there for. */
  public enum Type implements Word {
    /** Mailboxes for people and companies. */
    MAILBOX_PROVIDER,
    EMAIL_MARKETING,
    CRM,
    HELP_DESK,
    /** Delivers what programs send, those of other services among them. */
    TRANSACTIONAL,
    /** Payroll, personnel, recruiting. */
    PAYROLL,
    /** Shops, payments, accounting. */
    COMMERCE,
    /** Tools of work: documents, code, chat, signatures. */
    COLLABORATION,
    /** Schools, courses. */
    EDUCATION,
    /** Surveys, events, bookings. */
    EVENTS,
    /** Filters mail on its way. */
    SECURITY_GATEWAY,
    /** Passes on what others have sent: forwarding, mailing lists. */
    FORWARDER,
    WEB_HOST,
    /** Lends machines or lines: tells whose network it is, and nothing of who sends. */
    NETWORK,
    OTHER;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a service was recognised by. */
  public enum By implements Word {
    /** The confirmed name of the address. */
    PTR,
    /** The address is in a range of its own. */
    NETWORK,
    /** Who announces the address. */
    ASN,
    /**
     * Its SPF record lists the address: SPF passed for a domain of the service's, or the author's
     * record includes it.
     */
    SPF,
    /**
     * A signature of its own domain that passed. It tells who signed, and not whose the address is:
     * somebody may have passed the mail on.
     */
    DKIM;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

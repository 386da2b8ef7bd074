package org.ruascope.report;

import java.util.Locale;

/**
 * Who sends mail for others.
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
    TRANSACTIONAL,
    PAYROLL,
    /** Filters mail on its way. */
    SECURITY_GATEWAY,
    /** Passes on what others have sent: forwarding, mailing lists. */
    FORWARDER,
    WEB_HOST,
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
    /** Who announces the address. */
    ASN,
    /** A network that the service's SPF record lists. */
    SPF,
    /** A signature of its own domain that passed. */
    DKIM;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

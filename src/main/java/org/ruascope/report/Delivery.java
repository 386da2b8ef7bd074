package org.ruascope.report;

/**
 * What a mailbox, a folder or a command hands over at once and acknowledges at once: one mail or
 * one file, not yet looked into.
 *
 * @param source where it came from, for people: {@code main/INBOX uid 17}, {@code /var/spool/x.gz}
 * @param content its bytes
 */
public record Delivery(String source, Content content) {}

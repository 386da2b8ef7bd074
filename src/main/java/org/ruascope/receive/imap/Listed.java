package org.ruascope.receive.imap;

/**
 * A mail in a folder.
 *
 * @param uid RFC 9051 section 2.3.1.1; never its sequence number, which changes
 * @param size RFC822.SIZE: bytes
 */
record Listed(long uid, long size) {}

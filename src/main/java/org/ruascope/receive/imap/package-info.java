/** IMAP mailboxes as sources: UIDs only, one connection a poll, batched fetch and move. */
@NullMarked
package org.ruascope.receive.imap;

import org.jspecify.annotations.NullMarked;

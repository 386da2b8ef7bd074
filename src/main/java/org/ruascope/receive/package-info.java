/** Where deliveries come from: mailboxes, folders, paths; and how they are acknowledged. */
@NullMarked
package org.ruascope.receive;

import org.jspecify.annotations.NullMarked;

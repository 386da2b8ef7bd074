/** Ways by which people are told: mail, webhooks, chats, Alertmanager, and any Camel endpoint. */
@NullMarked
package org.ruascope.alert.channel;

import org.jspecify.annotations.NullMarked;

package org.ruascope.alert.channel;

/**
 * What is posted.
 *
 * @param path below the channel's URL; empty: none
 * @param id the same whenever the same is posted again
 * @param body JSON
 */
record Post(String path, String id, String body) {}

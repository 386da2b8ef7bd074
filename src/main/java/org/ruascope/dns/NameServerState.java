package org.ruascope.dns;

/**
 * How a name server is.
 *
 * @param address of it, with its port
 * @param answers false once it was silent too often, until it answers again
 */
public record NameServerState(String address, boolean answers) {}

package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/**
 * What an address is called, by DNS. Whoever has the address says so: names are hostile.
 *
 * @param iprev what the look-ups come to
 * @param name in lower case, without trailing dot: one that leads back to the address if any does,
 *     else the first of the alphabet; null without a name
 * @param registeredDomain its organizational domain by the Public Suffix List; null without a name
 */
public record Host(Iprev iprev, @Nullable String name, @Nullable String registeredDomain) {}

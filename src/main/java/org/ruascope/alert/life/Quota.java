package org.ruascope.alert.life;

/**
 * How many notices a channel may be given in an hour, of all alerts that share it. Critical ones
 * have one of their own: they never wait behind others.
 *
 * @param owner the exception that has a limit of its own; empty: that of all others
 * @param critical whether it is that of critical ones
 * @param perHour notices
 */
record Quota(String owner, boolean critical, int perHour) {}

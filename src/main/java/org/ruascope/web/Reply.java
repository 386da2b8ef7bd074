package org.ruascope.web;

/**
 * An answer with a status of its own.
 *
 * @param status of HTTP
 * @param content what is given as JSON
 */
public record Reply(int status, Object content) {}

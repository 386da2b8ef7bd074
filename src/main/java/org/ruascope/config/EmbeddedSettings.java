package org.ruascope.config;

import java.net.URI;

/**
 * The Elasticsearch that ruascope starts itself when none is configured ({@code embedded.*}).
 *
 * @param port {@code embedded.port}: on loopback; the next free one is taken if it is in use
 * @param heapBytes {@code embedded.heap}
 * @param downloadUrl {@code embedded.download-url}: where the distribution is fetched once; its
 *     checksum is verified
 */
public record EmbeddedSettings(int port, long heapBytes, URI downloadUrl) {}

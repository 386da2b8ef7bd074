package org.ruascope.config;

import java.nio.file.Path;

/**
 * Where ruascope keeps files ({@code data.path}, {@code archive.path}, {@code quarantine.path}).
 *
 * @param path the embedded Elasticsearch, state of mailboxes
 * @param archive raw deliveries whose reports are stored; default {@code archive} below path
 * @param quarantine raw deliveries that can't be accepted; default {@code quarantine} below path
 */
public record DataSettings(Path path, Path archive, Path quarantine) {}

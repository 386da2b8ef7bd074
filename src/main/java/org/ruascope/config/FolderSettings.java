package org.ruascope.config;

import java.nio.file.Path;

/**
 * One folder of files or a Maildir ({@code folders.NAME.*}).
 *
 * @param name NAME
 * @param path {@code path}: searched with its subfolders
 * @param destinations {@code processed}, {@code quarantine}, {@code tls-reports}, {@code
 *     failure-reports}
 * @param schedule {@code schedule}
 */
public record FolderSettings(
    String name, Path path, Destinations<Path> destinations, Schedule schedule) {}

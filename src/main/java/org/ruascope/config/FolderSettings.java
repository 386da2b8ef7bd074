package org.ruascope.config;

import java.nio.file.Path;

/**
 * One folder of files or a Maildir ({@code folders.NAME.*}).
 *
 * @param name NAME
 * @param path {@code path}: searched with its subfolders
 * @param processed {@code processed}: where files go whose reports are stored; default {@code
 *     PATH/.processed}
 * @param quarantine {@code quarantine}: where files go that can't be accepted; default {@code
 *     PATH/.quarantine}
 * @param schedule {@code schedule}
 */
public record FolderSettings(
    String name, Path path, Path processed, Path quarantine, Schedule schedule) {}

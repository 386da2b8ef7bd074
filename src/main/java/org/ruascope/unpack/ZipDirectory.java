package org.ruascope.unpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;

/**
 * The files in a zip archive as its central directory lists them, so that nothing is read that
 * stands between the entries or is overlapped by them.
 */
final class ZipDirectory {

  /** One file; name is the archive's word for it, and only a label. */
  record Entry(String name, Content content) {}

  private ZipDirectory() {}

  static List<Entry> read(Held held, Limits limits) throws IOException {
    byte[] archive = held.bytes();
    if (signatures(archive) > limits.entries()) {
      throw new RejectedException(Faults.tooManyEntries(limits));
    }
    List<ZipArchiveEntry> files = files(archive);
    checkOverlap(files, archive.length);
    return files.stream()
        .map(file -> new Entry(Names.shorten(file.getName()), ZipContent.of(file, held, limits)))
        .toList();
  }

  /** At least the entries of the directory; counted before a large directory can fill memory. */
  private static int signatures(byte[] archive) {
    int count = 0;
    for (int i = 0; i + 3 < archive.length; i++) {
      if (archive[i] == 'P'
          && archive[i + 1] == 'K'
          && archive[i + 2] == 1
          && archive[i + 3] == 2) {
        count++;
      }
    }
    return count;
  }

  // The library throws several kinds of unchecked exceptions at hostile archives.
  @SuppressWarnings("CatchingUnchecked")
  private static List<ZipArchiveEntry> files(byte[] archive) throws RejectedException {
    try (ZipFile zip = open(archive)) {
      List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(zip.getEntries()));
      entries.removeIf(entry -> isNoFile(entry) || isPrivate(entry));
      return entries;
    } catch (IOException | RuntimeException e) {
      throw Faults.corrupt("the zip archive has no readable directory: it may be cut off");
    }
  }

  private static ZipFile open(byte[] archive) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new ZipChannel(archive)).get();
  }

  private static boolean isNoFile(ZipArchiveEntry entry) {
    String name = entry.getName();
    return entry.isDirectory()
        || name.startsWith("__MACOSX/")
        || name.equals(".DS_Store")
        || name.endsWith("/.DS_Store");
  }

  /** People encrypt what they send each other; only a report that nobody can read is a fault. */
  private static boolean isPrivate(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesEncryption() && !Names.mayBeReport(entry.getName());
  }

  private static void checkOverlap(List<ZipArchiveEntry> files, int size) throws RejectedException {
    long packed = 0;
    for (ZipArchiveEntry file : files) {
      packed += Math.max(0, file.getCompressedSize());
    }
    if (packed > size) {
      throw Faults.corrupt("the entries of the zip archive overlap");
    }
  }
}

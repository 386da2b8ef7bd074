package org.ruascope.receive.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ruascope.check.Check;
import org.ruascope.config.Destinations;
import org.ruascope.config.FolderSettings;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed.Disposal;
import org.ruascope.report.UnavailableException;

/**
 * A folder of files, with the folders below it, or a Maildir. Files that are hidden, links, named
 * {@code .tmp}, {@code .part} or {@code .filepart}, or were changed within the last two seconds are
 * left for later. A file without any report stays, and isn't read again until it changes or the
 * program is started anew. An mbox is moved when all of its mails are stored.
 */
public final class FolderSource implements Source {
  private final String name;
  private final Path path;
  private final Set<Path> targets;
  private final Map<Disposal, Shelf> shelves;
  private final Settled settled = new Settled();

  /** Touches nothing yet. */
  public FolderSource(FolderSettings settings) {
    this.name = "folders." + settings.name();
    this.path = whole(settings.path());
    Destinations<Path> to = settings.destinations();
    this.shelves =
        Map.of(
            Disposal.PROCESSED, shelf(to.processed(), "processed"),
            Disposal.QUARANTINE, shelf(to.quarantine(), "quarantine"),
            Disposal.TLS_REPORT, shelf(to.tlsReports(), "tls-reports"),
            Disposal.FAILURE_REPORT, shelf(to.failureReports(), "failure-reports"));
    this.targets = shelves.values().stream().map(Shelf::folder).collect(Collectors.toSet());
  }

  private Shelf shelf(Path folder, String setting) {
    return new Shelf(path, whole(folder), name + "." + setting);
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void poll(BatchHandler handler, Progress progress) {
    requireFolder();
    createTargets();
    Unread unread = new Unread();
    long files = fresh(new Unread()).count();
    Iterator<Item> items = new Chain<>(fresh(unread).iterator(), file -> items(file, unread));
    Filing filing = new Filing(shelves, settled);
    new Drain(this, handler, progress).run(files, items, filing::acknowledge);
    settled.forgetMissing();
    unread.tell();
  }

  private Stream<Path> fresh(Unread unread) {
    Iterator<Path> files = new FileTree(path, targets, unread);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(files, 0), false)
        .filter(settled::isFresh);
  }

  private static Iterator<Item> items(Path file, Unread unread) {
    return FileItems.in(file, file.toString(), unread, LinkOption.NOFOLLOW_LINKS);
  }

  private void requireFolder() {
    if (!Files.isDirectory(path)) {
      throw new UnavailableException(
          name + ": there is no folder " + path, "create it, or correct " + name + ".path", null);
    }
    if (targets.stream().anyMatch(path::startsWith)) {
      throw new UnavailableException(
          name + ": " + path + " is both read and moved to",
          "set " + settingsOfTargets() + " to another folder",
          null);
    }
  }

  private String settingsOfTargets() {
    return shelves.values().stream()
        .filter(shelf -> path.startsWith(shelf.folder()))
        .map(Shelf::setting)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void createTargets() {
    shelves.values().forEach(Shelf::create);
  }

  /** Nothing is changed but that missing target folders are made. */
  @Override
  public List<Check> checks() {
    return List.of(
        new Check(name + ": folder", this::folder),
        new Check(name + ": target folders", this::writable));
  }

  private String folder() {
    requireFolder();
    Unread unread = new Unread();
    long files = fresh(unread).count();
    unread.tell();
    return files + " files in " + path;
  }

  private String writable() {
    if (!Files.isWritable(path)) {
      throw new UnavailableException(
          name + ": can't move files out of " + path,
          "let the user who runs ruascope write there",
          null);
    }
    createTargets();
    return "can be written";
  }
}

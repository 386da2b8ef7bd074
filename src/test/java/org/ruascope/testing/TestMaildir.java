package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maildir that a server works on.
 *
 * @param path the folder that holds cur, new and tmp
 * @param owner whose it is
 */
public record TestMaildir(Path path, FileOwner owner) {

  /** Delivers a mail under a name. */
  public void deliver(String name, String mail) {
    write("new", name, mail);
  }

  /** Puts in a mail that a person has read. */
  public void deliverRead(String name, String mail) {
    write("cur", name + ":2,S", mail);
  }

  private void write(String folder, String name, String mail) {
    try {
      Stream.of("new", "cur", "tmp").forEach(this::create);
      Path file = path.resolve(folder).resolve(name);
      Files.write(file, mail.getBytes(StandardCharsets.UTF_8));
      owner.own(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void create(String folder) {
    try {
      for (Path each : List.of(path.getParent(), path, path.resolve(folder))) {
        if (Files.notExists(each)) {
          Files.createDirectories(each);
          owner.own(each);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the mails in it, with flags. */
  public List<Path> mails() {
    return Stream.of("new", "cur").flatMap(folder -> list(path.resolve(folder))).toList();
  }

  private static Stream<Path> list(Path folder) {
    if (Files.notExists(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mails in it that carry a flag of Maildir: {@code S} for seen, {@code T} for deleted. */
  public List<Path> flagged(char flag) {
    return mails().stream().filter(mail -> flags(mail).indexOf(flag) >= 0).toList();
  }

  private static String flags(Path mail) {
    String name = mail.getFileName().toString();
    return name.substring(name.lastIndexOf(',') + 1);
  }

  /** The text of the mails in it. */
  public List<String> texts() {
    return mails().stream().map(TestMaildir::read).toList();
  }

  /** Deletes it with all that is in it. */
  public void delete() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the mails in it that don't carry a flag. */
  public List<String> textsWithout(char flag) {
    List<Path> flagged = flagged(flag);
    return mails().stream().filter(mail -> !flagged.contains(mail)).map(TestMaildir::read).toList();
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

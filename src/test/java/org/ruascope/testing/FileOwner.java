package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/**
 * Whose a server's files are: the user's who runs the tests; nobody's if that is root, since
 * servers refuse to work as root.
 *
 * @param name of the user
 * @param group primary group of the user
 * @param root whether root runs the tests
 */
public record FileOwner(String name, String group, boolean root) {

  /** For the user who runs the tests. */
  public static FileOwner ofThisProcess() {
    String user = System.getProperty("user.name");
    boolean root = user.equals("root");
    String name = root ? "nobody" : user;
    return new FileOwner(name, Commands.run(List.of("id", "-gn", name)), root);
  }

  /** Gives a file or folder to this user. */
  public void own(Path file) {
    try {
      if (root) {
        FileSystem system = file.getFileSystem();
        UserPrincipal owner = system.getUserPrincipalLookupService().lookupPrincipalByName(name);
        Files.setOwner(file, owner);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

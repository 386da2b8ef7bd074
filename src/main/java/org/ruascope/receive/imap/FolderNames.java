package org.ruascope.receive.imap;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.eclipse.angus.mail.imap.protocol.Namespaces;
import org.eclipse.angus.mail.imap.protocol.Namespaces.Namespace;

/**
 * How a server names folders (RFC 2342). Settings say {@code /} between levels, and need no prefix
 * where the server keeps a user's folders below one, like {@code INBOX.}.
 *
 * @param separator between levels; NUL if there are none
 * @param prefix of the user's own folders
 * @param foreign prefixes of folders that others share with the user
 */
record FolderNames(char separator, String prefix, List<String> foreign) {

  /** Asks the server. */
  static FolderNames of(Line line) {
    Namespaces namespaces =
        line.can("NAMESPACE") ? line.ask("NAMESPACE", IMAPProtocol::namespace) : null;
    if (namespaces == null || namespaces.personal == null) {
      return new FolderNames(rootSeparator(line), "", List.of());
    }
    Namespace own = namespaces.personal[0];
    List<String> foreign =
        Stream.of(namespaces.otherUsers, namespaces.shared)
            .flatMap(Stream::ofNullable)
            .flatMap(Stream::of)
            .map(namespace -> namespace.prefix)
            .filter(start -> !start.isEmpty())
            .toList();
    return new FolderNames(own.delimiter, own.prefix, foreign);
  }

  private static char rootSeparator(Line line) {
    ListInfo[] root = line.ask("LIST", imap -> imap.list("", ""));
    return root == null ? '/' : root[0].separator;
  }

  /** The server's own name of a folder. */
  String resolve(String configured) {
    String name = separator == 0 ? configured : configured.replace('/', separator);
    if (name.equalsIgnoreCase("INBOX")) {
      return "INBOX";
    }
    return Stream.concat(Stream.of(prefix), foreign.stream())
        .filter(start -> startsWith(name, start))
        .map(start -> start + name.substring(start.length()))
        .findFirst()
        .orElse(prefix + name);
  }

  private static boolean startsWith(String name, String start) {
    return name.toUpperCase(Locale.ROOT).startsWith(start.toUpperCase(Locale.ROOT));
  }

  /** The name as settings say it. */
  String show(String name) {
    return separator == 0 ? name : name.replace(separator, '/');
  }

  /** The folders that a folder stands in, outermost first. */
  List<String> above(String name) {
    return IntStream.range(1, name.length())
        .filter(at -> name.charAt(at) == separator)
        .mapToObj(at -> name.substring(0, at))
        .toList();
  }
}

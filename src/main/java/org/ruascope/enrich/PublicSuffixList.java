package org.ruascope.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.ruascope.report.UnavailableException;

/**
 * The Public Suffix List of publicsuffix.org, in memory.
 *
 * @param version as it says itself: when it was made
 * @param whole of registries, and of companies that hand out names below their own
 * @param registry of registries only: the section called ICANN
 */
public record PublicSuffixList(
    String version, OrganizationalDomains whole, OrganizationalDomains registry) {
  private static final String BUILT_IN = "public_suffix_list.dat";

  /** The list that ruascope brings along, read when it is first asked for. */
  public static PublicSuffixList builtIn() {
    return BuiltIn.LIST;
  }

  private static final class BuiltIn {
    static final PublicSuffixList LIST = readBuiltIn();
  }

  private static PublicSuffixList readBuiltIn() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(PublicSuffixList.class.getResourceAsStream(BUILT_IN)),
            StandardCharsets.UTF_8)) {
      return new SuffixListReader().read(new BufferedReader(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own list can't be read", e);
    }
  }

  /**
   * A list of the user's own.
   *
   * @throws UnavailableException when it can't be read, or is something else
   */
  public static PublicSuffixList read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return new SuffixListReader().read(in);
    } catch (IOException e) {
      throw new UnavailableException(
          file + " can't be read as a Public Suffix List: " + reason(e),
          "see alignment.public-suffix-list; the list is https://publicsuffix.org/list/public_suffix_list.dat",
          e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case CharacterCodingException other -> "it isn't UTF-8";
      default -> String.valueOf(e.getMessage());
    };
  }
}

package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.report.UnavailableException;

class PublicSuffixListTest {
  private static final PublicSuffixList BUILT_IN = PublicSuffixList.builtIn();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvFileSource(
      resources = "organizational-domains.txt",
      delimiter = '|',
      useHeadersInDisplayName = true)
  void knowsOrganizationalDomains(String domain, String whole, String registry) {
    assertThat(BUILT_IN.whole().of(domain)).isEqualTo(whole);
    assertThat(BUILT_IN.registry().of(domain)).isEqualTo(registry);
  }

  /** The form of the list's U-labels must be the one that A-labels give. */
  @Test
  void meetsEveryRuleWithULabels() throws IOException {
    List<String> rules =
        Files.readAllLines(Path.of("src/main/resources/org/ruascope/enrich/public_suffix_list.dat"))
            .stream()
            .filter(line -> line.matches("[^/*!].*[^\\x00-\\x7f].*"))
            .toList();

    assertThat(rules)
        .hasSizeGreaterThan(400)
        .allSatisfy(
            rule ->
                assertThat(BUILT_IN.whole().of(DomainName.of("a.b." + rule)))
                    .isEqualTo(DomainName.of("b." + rule))
                    .startsWith("b."));
  }

  @Test
  void saysWhenItWasMade() {
    assertThat(BUILT_IN.version()).matches("20\\d\\d-\\d\\d-\\d\\d_.*UTC");
  }

  @Test
  void readsAListOfTheUsersOwn() throws IOException {
    PublicSuffixList list =
        PublicSuffixList.read(
            file(
                """
                // VERSION: 2030-01-01_00-00-00_UTC
                // ===BEGIN ICANN DOMAINS===
                new.example   and what stands behind a rule is no part of it
                // ===END ICANN DOMAINS===
                // ===BEGIN PRIVATE DOMAINS===
                company.example
                """));

    assertThat(list.version()).isEqualTo("2030-01-01_00-00-00_UTC");
    assertThat(list.whole().of("a.b.new.example")).isEqualTo("b.new.example");
    assertThat(list.whole().of("a.b.company.example")).isEqualTo("b.company.example");
    assertThat(list.registry().of("a.b.company.example")).isEqualTo("company.example");
  }

  @Test
  void refusesAFileThatIsSomethingElse() throws IOException {
    assertRefused(file("<!doctype html>\n<title>404</title>\n"), "ICANN DOMAINS");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(folder.resolve("missing.dat"), "missing.dat");
  }

  @Test
  void refusesAFileThatIsNotText() throws IOException {
    assertRefused(Files.write(folder.resolve("list.dat"), new byte[] {(byte) 0xff}), "UTF-8");
  }

  private static void assertRefused(Path file, String detail) {
    assertThatThrownBy(() -> PublicSuffixList.read(file))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> {
              assertThat(e).hasMessageContaining(detail);
              assertThat(e.remedy()).contains("alignment.public-suffix-list");
            });
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("list.dat"), text);
  }
}

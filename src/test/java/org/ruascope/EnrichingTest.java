package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.report.UnavailableException;

class EnrichingTest {
  private static final String LIST =
      """
      // VERSION: 2030-01-01_00-00-00_UTC
      // ===BEGIN ICANN DOMAINS===
      example
      """;

  @TempDir Path folder;

  @Test
  void bringsAListAlong() {
    Settings settings = new SettingsLoader(any -> {}, any -> {}).load(Optional.empty(), Map.of());

    assertThat(check(settings)).matches("version 20\\d\\d-.*");
  }

  @Test
  void takesTheUsersListInItsPlace() throws IOException {
    Path list = Files.writeString(folder.resolve("list.dat"), LIST);

    assertThat(check(with(list))).isEqualTo("version 2030-01-01_00-00-00_UTC");
  }

  @Test
  void saysWhichSettingNamesAListThatIsNotThere() {
    Settings settings = with(folder.resolve("missing.dat"));

    assertThatThrownBy(() -> Enriching.by(settings))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> {
              assertThat(e).hasMessageEndingWith("there is no such file");
              assertThat(e.remedy()).contains("alignment.public-suffix-list");
            });
  }

  @Test
  void saysWhichLineOfTheUsersServicesIsWrong() throws IOException {
    Path own = Files.writeString(folder.resolve("own.yaml"), "- name: Own\n  type: esp\n");
    Settings settings = load("RUASCOPE_SERVICES_PATH", own);

    assertThatThrownBy(() -> Enriching.by(settings))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining(own + ":2: type: ");
  }

  @Test
  void tellsHowManyServicesThereAre() {
    assertThat(
            Enriching.checks(load("RUASCOPE_DATA_PATH", folder))
                .map(List::getFirst)
                .filter(check -> check.what().equals("services: map")))
        .singleElement()
        .satisfies(check -> assertThat(check.probe().run()).matches("\\d{3} services"));
  }

  @Test
  void saysWhichServiceOfASenderIsInNoMap() {
    Check right = senders("mailchimp").getLast();
    assertThat(right.what()).isEqualTo("senders.news.services");
    assertThat(right.probe().run()).isEqualTo("mailchimp");
    assertThatThrownBy(() -> senders("Mailchimp,Mailchump").getLast().probe().run())
        .isInstanceOf(UnavailableException.class)
        .hasMessage("no service is called Mailchump");
  }

  private static List<Check> senders(String services) {
    Settings settings =
        new SettingsLoader(any -> {}, any -> {})
            .load(Optional.empty(), Map.of("RUASCOPE_SENDERS_NEWS_SERVICES", services));
    return Enriching.checks(settings).flatMap(List::stream).toList();
  }

  private static String check(Settings settings) {
    Check first = Enriching.checks(settings).findFirst().orElseThrow().getFirst();
    assertThat(first.what()).startsWith("alignment: ");
    return first.probe().run();
  }

  private static Settings with(Path list) {
    return load("RUASCOPE_ALIGNMENT_PUBLIC_SUFFIX_LIST", list);
  }

  private static Settings load(String variable, Path path) {
    return new SettingsLoader(any -> {}, any -> {})
        .load(Optional.empty(), Map.of(variable, path.toString()));
  }
}

package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChannelSettingsTest {
  private static final String MAIL =
      """
      channels.mail.type=smtp
      channels.mail.host=smtp.example.com
      channels.mail.from=ruascope@example.com
      """;
  private static final String REPORTS =
      """
      mailboxes.main.host=imap.example.com
      mailboxes.main.password=x
      """;

  @TempDir Path folder;

  @Test
  void mailIsSentByStartTlsOnItsUsualPort() throws IOException {
    ChannelSettings channel = load(MAIL + "channels.mail.to=a@example.com, b@b\u00fccher.example");
    assertThat(channel)
        .isEqualTo(
            new ChannelSettings.Mail(
                "mail",
                "smtp.example.com",
                587,
                MailboxSettings.Security.STARTTLS,
                Optional.empty(),
                "ruascope@example.com",
                List.of("a@example.com", "b@xn--bcher-kva.example"),
                Optional.empty(),
                Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @CsvSource({"tls,465", "starttls,587", "none,25"})
  void eachSecurityHasItsUsualPort(String security, int port) throws IOException {
    ChannelSettings channel =
        load(MAIL + "channels.mail.to=a@example.com\nchannels.mail.security=" + security);
    assertThat(((ChannelSettings.Mail) channel).port()).isEqualTo(port);
  }

  @Test
  void aUrlIsReadFromItsFileAndNeverShown() throws IOException {
    Path file = Files.writeString(folder.resolve("url"), "https://hooks.example.com/T0/secret\n");
    ChannelSettings channel = load("channels.chat.type=slack\nchannels.chat.url-file=" + file);
    assertThat(((ChannelSettings.Web) channel).url().reveal())
        .isEqualTo("https://hooks.example.com/T0/secret");
    assertThat(((ChannelSettings.Web) channel).type()).isEqualTo(ChannelType.SLACK);
    assertThat(channel.toString()).doesNotContain("T0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type=pigeon | channels.x.type: \"pigeon\": not one of the words",
        "url=https://example.com/ | channels.x.type: missing",
        "type=slack | channels.x.url: missing",
        "type=smtp | channels.x.host: missing",
        "type=smtp | channels.x.from: missing",
        "type=smtp | channels.x.to: missing",
        "type=slack\\nchannels.x.url=s3cret | channels.x.url: can't be used, and isn't shown",
        "type=slack\\nchannels.x.url=http://u:p@h/ | channels.x.url: can't be used",
        "type=slack\\nchannels.x.username=u | channels.x.username: of no use with type=slack",
        "type=route\\nchannels.x.timeout=1s | channels.x.timeout: of no use with type=route",
        "type=slack\\nchannels.x.timeout=61s | channels.x.timeout: from 1s to 1m",
        "type=webhook\\nchannels.x.username=u | channels.x.password: missing",
        "type=webhook\\nchannels.x.password=p | channels.x.username: missing",
        "type=webhook\\nchannels.x.url=http://h/\\nchannels.x.url-file=u | give this or",
        "type=smtp\\nchannels.x.to=Max <max@example.com> | isn't a mail address",
        "type=smtp\\nchannels.x.to=a@example.com, | a comma has nothing before or after it",
        "type=smtp\\nchannels.x.from=a@b\\u2028c.example | a mail address",
        "type=smtp\\nchannels.x.from=a@192.0.2.1 | isn't a domain",
      })
  void saysWhatIsWrong(String lines, String problem) throws IOException {
    String text = "channels.x." + lines.replace("\\n", "\n").replace("\\u2028", "\u2028");
    assertThat(faults(text)).anySatisfy(fault -> assertThat(fault).contains(problem));
    assertThat(faults(text)).noneSatisfy(fault -> assertThat(fault).contains("s3cret"));
  }

  @ParameterizedTest
  @CsvSource({
    "rua@example.com, rua@example.com",
    "rua@example.com, RUA+alerts@example.com",
    "rua, rua@example.com",
    "rua, rua@imap.example.com",
  })
  void nothingIsSentToWhereReportsComeTo(String username, String to) throws IOException {
    assertThat(faults(MAIL + REPORTS + user(username) + "channels.mail.to=" + to))
        .singleElement()
        .asString()
        .contains("channels.mail.to", "is where reports come to");
  }

  @ParameterizedTest
  @CsvSource({"rua@example.com, postmaster@example.com", "rua, rua@example.org"})
  void anyOtherMailboxWillDo(String username, String to) throws IOException {
    assertThat(load(MAIL + REPORTS + user(username) + "channels.mail.to=" + to).name())
        .isEqualTo("mail");
  }

  private static String user(String name) {
    return "mailboxes.main.username=" + name + "\n";
  }

  private ChannelSettings load(String text) throws IOException {
    return settings(text).channels().getFirst();
  }

  private List<String> faults(String text) {
    return catchThrowableOfType(ConfigurationException.class, () -> settings(text))
        .faults()
        .stream()
        .map(Fault::toString)
        .toList();
  }

  private Settings settings(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ruascope.properties"), text);
    return new SettingsLoader(expression -> {}, warning -> {}).load(Optional.of(file), Map.of());
  }
}

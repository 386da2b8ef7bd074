package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFaultsTest {
  @TempDir Path folder;

  @Test
  void allFaultsAreReportedTogether() throws IOException {
    List<String> faults =
        faults(
            """
            # a comment
            mailboxes.main.port=99x
            mailboxes.main.prot=993
            mailboxes.main.timeout=0s
            mailboxes.main.timeout=5s
            embedded.heap=1GB
            """,
            Map.of("RUASCOPE_MAILBOXES_MAIN_HOTS", "x", "RUASCOPE_EMBEDDED_PORT", "0"));
    assertThat(faults)
        .containsExactlyInAnyOrder(
            at(2) + "mailboxes.main.port: \"99x\": not a whole number; allowed: 1 to 65535",
            at(3) + "mailboxes.main.prot: no such setting; did you mean mailboxes.main.port?",
            at(4)
                + "mailboxes.main.timeout: \"0s\": must be more than 0;"
                + " allowed: a duration such as 30s, 5m, 1h or 2d",
            at(5) + "mailboxes.main.timeout: given twice, first in line 4",
            at(6)
                + "embedded.heap: \"1GB\": not a size;"
                + " allowed: a size such as 500KiB, 10MiB or 1GiB",
            "RUASCOPE_EMBEDDED_PORT: embedded.port: \"0\": out of range; allowed: 1 to 65535",
            "RUASCOPE_MAILBOXES_MAIN_HOTS: no such setting;"
                + " did you mean RUASCOPE_MAILBOXES_MAIN_HOST?",
            "mailboxes.main.host: missing;"
                + " allowed: a host name or address alone, without scheme and port",
            "mailboxes.main.username: missing; allowed: any text",
            "mailboxes.main.password: missing; allowed: any text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailbox.main.host=x | did you mean mailboxes.main.host?",
        "mailboxes.main.pass=x | did you mean mailboxes.main.password?",
        "elasticsearch.user=x | did you mean elasticsearch.username?",
        "mailboxes.Main.host=x | a name is made of a-z, 0-9 and single hyphens",
        "nonsense=x | no such setting",
        "elasticsearch.username=elastic | of no use without elasticsearch.url",
        "elasticsearch.url=es:9200 | not an http or https URL",
        "elasticsearch.url=https://es/prefix | must not have a path",
        "folders.a.path=C:\\reports | a backslash must be written twice",
        "folders.a.path=/a\\u0007b | has a control character in it",
        "folders.a.schedule=0 0 x | not cron",
        "verify.trusted-servers=mx.example.com,, | not a list of names",
        "verify.trusted-servers=mx 1; dmarc | not a list of names",
        "mailboxes.a.host=imaps://imap.example.com | not a host name",
        "mailboxes.a.security=ssl | allowed: tls, starttls or none",
        "mailboxes.a.password-file=/does/not/exist | there is no such file",
        "mailboxes.a.processed-folder=INBOX | must be another than mailboxes.a.folder",
        "mailboxes.a.failure-reports-folder=INBOX | must be another than mailboxes.a.folder",
        "archive.failure-reports=never | allowed: yes or no",
        "senders.a.networks=192.0.2.0/33 | 192.0.2.0/33 has more than the 32 bits of its address",
        "senders.a.networks=2001:db8::/129 | 2001:db8::/129 has more than the 128 bits",
        "senders.a.networks=192.0.2.0/24,10.1.2.3/8 | begins within a network: 10.0.0.0/8, or",
        "senders.a.networks=192.0.2.256 | 192.0.2.256 isn't an address",
        "senders.a.networks=192.0.2.010 | 192.0.2.010 isn't an address",
        "senders.a.networks=2001:db8:::1/64 | 2001:db8:::1 isn't an address",
        "senders.a.networks=mx.example.com | allowed: addresses and networks such as 192.0.2.7",
        "senders.a.networks=192.0.2.0/24, | a comma has nothing before or after it",
        "senders.a.networks=192.0.2.0/ | 192.0.2.0/ isn't a network",
        "senders.a.hosts=*.example.com | names below a domain are meant anyway",
        "senders.a.hosts=192.0.2.1 | 192.0.2.1 isn't a domain",
        "senders.a.hosts=mx example.com | mx example.com isn't a domain",
        "senders.a.hosts=a..example | a..example isn't a domain",
        "senders.a.selectors=s1._domainkey.example.com.,s 2 | isn't a selector",
        "senders.a.service=x | did you mean senders.a.services?",
        "senders.a.ignored=yes | say what it is known by",
        "web.address=0.0.0.0 | others than this machine could read the page: give web.username and",
        "web.address=:: | web.password, or web.proxy-user-header and web.trusted-proxies",
        "web.address=127.example.com | others than this machine could read the page",
        "web.address=localhost.example.com | others than this machine could read the page",
        "web.username=x | web.password: missing",
        "web.password=x | web.username: missing",
        "web.proxy-user-header=X-User | web.trusted-proxies: missing",
        "web.trusted-proxies=192.0.2.1 | web.proxy-user-header: missing",
        "web.proxy-user-header=X User | not the name of a header field",
        "web.hosts=https://dmarc.example.com | isn't a domain",
      })
  void eachFaultSaysWhatIsWrong(String line, String message) throws IOException {
    assertThat(String.join("\n", faults(line, Map.of()))).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web.address=localhost",
        "web.address=127.0.0.2",
        "web.address=::1",
        "web.enabled=no\nweb.address=0.0.0.0",
        "web.address=0.0.0.0\nweb.username=x\nweb.password=y",
        "web.address=dmarc.example.com\nweb.proxy-user-header=X-User\nweb.trusted-proxies=::1",
      })
  void thePageMayBeServedToThisMachineOrBehindALock(String lines) throws IOException {
    new SettingsLoader(any -> {}, any -> {})
        .load(
            Optional.of(Files.writeString(folder.resolve("ruascope.properties"), lines)), Map.of());
  }

  @Test
  void oneWayIntoThePageIsEnough() throws IOException {
    String both =
        "web.username=x:\nweb.password=y\nweb.proxy-user-header=X\nweb.trusted-proxies=::1";

    assertThat(String.join("\n", faults(both, Map.of())))
        .contains("give this or web.username, not both")
        .contains("must not have a colon in it");
  }

  @Test
  void secretsAreNeverShown() throws IOException {
    List<String> faults =
        faults(
            """
            mailboxes.main.pasword=hunter2
            mailboxes.main.password hunter2\\x
            mailboxes.main.password=hunter2\\u0001
            mailboxes.main.password-file=x
            elasticsearch.url=https://elastic:hunter2@es:9200
            """,
            Map.of("RUASCOPE_MAILBOX_MAIN_PASSWORD", "hunter2"));
    assertThat(faults).hasSizeGreaterThan(5).noneMatch(fault -> fault.contains("hunter2"));
  }

  @Test
  void aSecretIsGivenOnce() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertThat(
            faults("mailboxes.a.password=x\nmailboxes.a.password-file=file", Map.of()).getFirst())
        .contains("give this or mailboxes.a.password-file, not both");
  }

  @Test
  void aFileThatIsNotThereOrNotTextIsAFault() throws IOException {
    Path file = folder.resolve("missing.properties");
    assertThat(faults(file, Map.of()))
        .containsExactly(file + ": can't be read: there is no such file");
    Files.write(file, "data.path=/ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(faults(file, Map.of())).containsExactly(file + ": can't be read: it is not UTF-8");
  }

  private String at(int line) {
    return folder.resolve("ruascope.properties") + ":" + line + ": ";
  }

  private List<String> faults(String text, Map<String, String> environment) throws IOException {
    return faults(Files.writeString(folder.resolve("ruascope.properties"), text), environment);
  }

  private static List<String> faults(Path file, Map<String, String> environment) {
    SettingsLoader loader =
        new SettingsLoader(
            expression -> {
              throw new ParseException("not cron", 0);
            },
            warning -> {});
    return catchThrowableOfType(
            ConfigurationException.class, () -> loader.load(Optional.of(file), environment))
        .faults()
        .stream()
        .map(Fault::toString)
        .toList();
  }
}

package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsLoaderTest {
  private static final String MAILBOX =
      """
      mailboxes.main.host=imap.example.com
      mailboxes.main.username=dmarc
      mailboxes.main.password=hunter2
      """;

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void nothingConfiguredIsAFolderAndTheEmbeddedServer() {
    Settings settings = load(Optional.empty(), Map.of("RUASCOPE_DATA_PATH", folder.toString()));
    assertThat(settings.elasticsearch()).isEmpty();
    assertThat(settings.mailboxes()).isEmpty();
    assertThat(settings.folders())
        .containsExactly(
            new FolderSettings(
                "drop",
                folder.resolve("drop"),
                new Destinations<>(
                    folder.resolve("drop/.processed"),
                    folder.resolve("drop/.quarantine"),
                    folder.resolve("drop/.tls-reports"),
                    folder.resolve("drop/.failure-reports")),
                new Schedule.Every(Duration.ofMinutes(1))));
    assertThat(settings.data())
        .isEqualTo(
            new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine")));
    assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(settings.embedded().port()).isEqualTo(9200);
    assertThat(settings.dns())
        .isEqualTo(
            new DnsSettings(
                true, Optional.empty(), Duration.ofSeconds(1), 2, Duration.ofSeconds(1)));
    assertThat(settings.routesPath()).isEmpty();
    assertThat(settings.publicSuffixList()).isEmpty();
  }

  @Test
  void aMailboxHasTheDocumentedDefaults() throws IOException {
    MailboxSettings mailbox = load(MAILBOX).mailboxes().getFirst();
    assertThat(mailbox.name()).isEqualTo("main");
    assertThat(mailbox.host()).isEqualTo("imap.example.com");
    assertThat(mailbox.port()).isEqualTo(993);
    assertThat(mailbox.security()).isEqualTo(MailboxSettings.Security.TLS);
    assertThat(mailbox.password().reveal()).isEqualTo("hunter2");
    assertThat(mailbox.folder()).isEqualTo("INBOX");
    assertThat(mailbox.destinations())
        .isEqualTo(
            new Destinations<>(
                "DMARC/Processed",
                "DMARC/Quarantine",
                "DMARC/TLS-Reports",
                "DMARC/Failure-Reports"));
    assertThat(mailbox.schedule()).isEqualTo(new Schedule.Every(Duration.ofMinutes(5)));
    assertThat(mailbox.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(load(MAILBOX).folders()).isEmpty();
  }

  @Test
  void starttlsHasItsOwnPort() throws IOException {
    assertThat(load(MAILBOX + "mailboxes.main.security=starttls").mailboxes().getFirst().port())
        .isEqualTo(143);
  }

  @Test
  void aServerHasTheDefaultsOfItsRecord() throws IOException {
    assertThat(load("elasticsearch.url=http://localhost:9200").elasticsearch())
        .contains(ElasticsearchSettings.of(URI.create("http://localhost:9200")));
  }

  @Test
  void everyTypeIsRead() throws IOException {
    Settings settings =
        load(
            MAILBOX
                + """
                mailboxes.main.schedule = 0 0/10 * * * ?
                mailboxes.main.timeout : 2m
                folders.spool.path = reports
                folders.spool.schedule = 2d
                folders.spool.tls-reports = tls
                archive.failure-reports = no
                embedded.heap = 512MiB
                limits.delivery-size = 4096B
                """);
    assertThat(settings.mailboxes().getFirst().schedule())
        .isEqualTo(new Schedule.Cron("0 0/10 * * * ?"));
    assertThat(settings.mailboxes().getFirst().timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.folders().getFirst().path()).isEqualTo(folder.resolve("reports"));
    assertThat(settings.folders().getFirst().schedule())
        .isEqualTo(new Schedule.Every(Duration.ofDays(2)));
    assertThat(settings.folders().getFirst().destinations().tlsReports())
        .isEqualTo(folder.resolve("tls"));
    assertThat(settings.data().failureReports()).isFalse();
    assertThat(settings.embedded().heapBytes()).isEqualTo(512L << 20);
    assertThat(settings.limits().deliverySize()).isEqualTo(4096);
  }

  @Test
  void addsNoServicesUnlessToldTo() throws IOException {
    assertThat(load("").services()).isEqualTo(ServiceSettings.NONE);
    assertThat(load("services.path=own.yaml\nservices.parsedmarc-map=map.csv").services())
        .isEqualTo(
            new ServiceSettings(
                Optional.of(folder.resolve("own.yaml")), Optional.of(folder.resolve("map.csv"))));
  }

  @Test
  void theDatabaseOfCountriesIsFetchedUnlessSwitchedOff() throws IOException {
    GeoSettings geo = load("data.path=data").geo();
    assertThat(geo.countryDatabase()).isEmpty();
    assertThat(geo.networkDatabase()).isEmpty();
    assertThat(geo.download()).hasValueSatisfying(url -> assertThat(url).hasScheme("https"));
    assertThat(geo.folder()).isEqualTo(folder.resolve("data/geo"));
    assertThat(load("geo.download=no").geo().download()).isEmpty();
  }

  @Test
  void databasesOfOnesOwnAreNamed() throws IOException {
    GeoSettings geo =
        load("""
                geo.country-database=country.mmdb
                geo.network-database=asn.mmdb
                geo.download-url=file:///mirror/dbip.tgz
                """)
            .geo();
    assertThat(geo.countryDatabase()).contains(folder.resolve("country.mmdb"));
    assertThat(geo.networkDatabase()).contains(folder.resolve("asn.mmdb"));
    assertThat(geo.download()).contains(URI.create("file:///mirror/dbip.tgz"));
  }

  @Test
  void nameServersAreListedWithOrWithoutPort() throws IOException {
    DnsSettings dns =
        load("""
                dns.servers=10.0.0.1, 10.0.0.2:5353,2001:db8::53,[2001:db8::54]:5353
                dns.timeout=2s
                dns.tries=3
                dns.budget=5s
                """)
            .dns();
    assertThat(dns.servers())
        .contains(
            List.of(
                new InetSocketAddress("10.0.0.1", 53),
                new InetSocketAddress("10.0.0.2", 5353),
                new InetSocketAddress("2001:db8::53", 53),
                new InetSocketAddress("2001:db8::54", 5353)));
    assertThat(dns.timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(dns.tries()).isEqualTo(3);
    assertThat(dns.budget()).isEqualTo(Duration.ofSeconds(5));
    assertThat(load("dns.enabled=no").dns().enabled()).isFalse();
  }

  @Test
  void aSenderIsKnownByWhatIsSaidOfIt() throws IOException {
    assertThat(
            load("""
                senders.office.networks = 192.0.2.0/24, 2001:db8::/32 ,198.51.100.7
                senders.office.selectors = S1,20260101
                senders.old-site.hosts = Web7.Hosting.Example.
                senders.old-site.services = Example Mail, other
                senders.old-site.signing-domains = bücher.example
                senders.old-site.domains = example.com,example.org
                senders.old-site.ignored = yes
                """)
                .senders())
        .containsExactly(
            new SenderSettings(
                "office",
                List.of(),
                List.of(
                    Network.of("192.0.2.0/24"),
                    Network.of("2001:db8::/32"),
                    Network.of("198.51.100.7/32")),
                List.of(),
                List.of(),
                List.of(),
                List.of("s1", "20260101"),
                false),
            new SenderSettings(
                "old-site",
                List.of("example.com", "example.org"),
                List.of(),
                List.of("web7.hosting.example"),
                List.of("Example Mail", "other"),
                List.of("xn--bcher-kva.example"),
                List.of(),
                true));
  }

  @Test
  void aSenderCanStandInTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "RUASCOPE_SENDERS_OLD_SITE_SIGNING_DOMAINS", "example.net",
            "RUASCOPE_SENDERS_OLD_SITE_DOMAINS", "example.com");
    assertThat(load(Optional.empty(), environment).senders())
        .singleElement()
        .satisfies(sender -> assertThat(sender.name()).isEqualTo("old-site"))
        .satisfies(sender -> assertThat(sender.signingDomains()).containsExactly("example.net"))
        .satisfies(sender -> assertThat(sender.domains()).containsExactly("example.com"));
  }

  @Test
  void nobodyIsTrustedUnlessNamed() throws IOException {
    assertThat(load("data.path=data").verify().trustedServers()).isEmpty();
    assertThat(load("verify.trusted-servers=mx.example.com, gw-1").verify().trustedServers())
        .containsExactly("mx.example.com", "gw-1");
  }

  @Test
  void theEnvironmentWins() throws IOException {
    Settings settings =
        load(
            Optional.of(file(MAILBOX)),
            Map.of(
                "RUASCOPE_MAILBOXES_MAIN_PASSWORD", "from the environment",
                "RUASCOPE_MAILBOXES_MAIN_PROCESSED_FOLDER", "Done",
                "RUASCOPE_MAILBOXES_MAIN_FOLDER", "",
                "RUASCOPE_MAILBOXES_SECOND_ONE_HOST", "imap.example.net",
                "RUASCOPE_MAILBOXES_SECOND_ONE_USERNAME", "dmarc",
                "RUASCOPE_MAILBOXES_SECOND_ONE_PASSWORD", "secret",
                "RUASCOPE_HOME", "/opt/ruascope"));
    MailboxSettings main = settings.mailboxes().getFirst();
    assertThat(main.password().reveal()).isEqualTo("from the environment");
    assertThat(main.destinations().processed()).isEqualTo("Done");
    assertThat(main.folder()).isEqualTo("INBOX");
    assertThat(settings.mailboxes().get(1).name()).isEqualTo("second-one");
  }

  @Test
  void secretsComeFromFilesToo() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "p ä ss\\word \n");
    Settings settings =
        load(
            Optional.of(file(MAILBOX)),
            Map.of("RUASCOPE_MAILBOXES_MAIN_PASSWORD_FILE", secret.toString()));
    assertThat(settings.mailboxes().getFirst().password().reveal()).isEqualTo("p ä ss\\word ");
  }

  @Test
  void warnsOfPasswordsThatEverybodyCanRead() throws IOException {
    Path file = file(MAILBOX);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    load(Optional.of(file), Map.of());
    assertThat(warnings).isEmpty();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    load(Optional.of(file), Map.of());
    assertThat(warnings).singleElement().asString().contains("chmod", file.toString());
  }

  private Settings load(String text) throws IOException {
    return load(Optional.of(file(text)), Map.of());
  }

  private Settings load(Optional<Path> file, Map<String, String> environment) {
    return new SettingsLoader(expression -> {}, warnings::add).load(file, environment);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("ruascope.properties"), text);
  }
}

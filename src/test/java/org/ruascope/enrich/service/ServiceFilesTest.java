package org.ruascope.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.ServiceSettings;
import org.ruascope.report.Service;
import org.ruascope.report.UnavailableException;

/** What an operator adds to the map. */
class ServiceFilesTest {
  private static final int BUILT_IN = ServiceMap.builtIn().all().size();

  @TempDir private Path folder;

  @Test
  void anEntryAddsAService() throws IOException {
    ServiceMap map = with("- {name: Own, type: crm, ptr: own.example, asn: 64496}");

    assertThat(name(map.byPtr("mx.own.example"))).isEqualTo("Own");
    assertThat(name(map.byAsn(64496))).isEqualTo("Own");
    assertThat(map.all()).hasSize(BUILT_IN + 1);
  }

  @Test
  void anEntryOfTheSameNameStandsInPlaceOfTheWholeOther() throws IOException {
    ServiceMap map = with("- {name: sendgrid, type: crm, ptr: own.example}");

    assertThat(map.byPtr("o1.ptr9.sendgrid.net")).isNull();
    assertThat(map.byAsn(11377)).isNull();
    assertThat(Objects.requireNonNull(map.named("SendGrid")).type()).isEqualTo(Service.Type.CRM);
    assertThat(map.all()).hasSize(BUILT_IN);
  }

  @Test
  void anEntryMayTakeADomainOrPartOfIt() throws IOException {
    ServiceMap map =
        with("- {name: Own, type: crm, ptr: [amazonses.com, u7.wl.sendgrid.net], asn: 14782}");

    assertThat(name(map.byDomain("eu-west-1.amazonses.com"))).isEqualTo("Own");
    assertThat(name(map.byDomain("a.u7.wl.sendgrid.net"))).isEqualTo("Own");
    assertThat(name(map.byDomain("b.sendgrid.net"))).isEqualTo("SendGrid");
    assertThat(name(map.byAsn(14782))).isEqualTo("Own");
  }

  @Test
  void aFolderMayHaveSeveralFiles() throws IOException {
    write("b.yaml", "- {name: B, type: crm, ptr: b.example}");
    write("a.yml", "- {name: A, type: crm, ptr: a.example}");
    write("README", "not for ruascope");

    ServiceMap map = ServiceFiles.open(own(folder)).get();

    assertThat(name(map.byPtr("a.example"))).isEqualTo("A");
    assertThat(name(map.byPtr("b.example"))).isEqualTo("B");
  }

  @Test
  void allFaultsAreToldWithFileAndLine() throws IOException {
    Path one = write("a.yaml", "- name: A\n  type: crm\n  ptr: com");
    Path other = write("b.yaml", "\n- {name: B, type: crm}");

    UnavailableException fault =
        catchThrowableOfType(UnavailableException.class, () -> ServiceFiles.open(own(folder)));

    assertThat(fault).hasMessageContainingAll(one + ":3: ptr: ", "; " + other + ":2: name: ");
    assertThat(fault.remedy()).contains("services.path");
  }

  @Test
  void aFileThatIsNotThereIsAFaultAtOnce() {
    Path missing = folder.resolve("missing.yaml");

    UnavailableException fault =
        catchThrowableOfType(UnavailableException.class, () -> ServiceFiles.open(own(missing)));

    assertThat(fault).hasMessageContainingAll(missing.toString(), "there is no such file");
  }

  @Test
  void parsedmarcsMapIsLookedAtLast() throws IOException {
    ServiceMap map =
        ServiceFiles.open(
                parsedmarc(
                    """
                    base_reverse_dns,name,type
                    sendgrid.net,Another name,Marketing
                    bank.example,"Bank, of Example",Finance
                    isp.example,Lines,ISP
                    ,nobody,Finance
                    no domain,nobody,Finance
                    short.example
                    """))
            .get();

    assertThat(name(map.byPtr("o1.ptr9.sendgrid.net"))).isEqualTo("SendGrid");
    assertThat(map.byPtr("mx.bank.example"))
        .extracting(KnownService::name, KnownService::type)
        .containsExactly("Bank, of Example", Service.Type.OTHER);
    assertThat(map.byPtr("line1.isp.example"))
        .extracting(KnownService::type)
        .isEqualTo(Service.Type.NETWORK);
    assertThat(map.byPtr("short.example")).isNull();
    assertThat(map.byDomain("bank.example")).as("it knows reverse names alone").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b,c\n1,2,3\n", "name,name,type\n", "base_reverse_dns,name\n"})
  void whatIsNoMapOfParsedmarcsIsAFault(String text) throws IOException {
    UnavailableException fault =
        catchThrowableOfType(UnavailableException.class, () -> ServiceFiles.open(parsedmarc(text)));

    assertThat(fault).hasMessageContaining("can't be read as parsedmarc's map");
    assertThat(fault.remedy()).contains("services.parsedmarc-map");
  }

  @Test
  void theCheckTellsHowManyOfWhichFile() throws IOException {
    Path own =
        write(
            "own.yaml",
            "[{name: Own, type: crm, ptr: own.example}, {name: SendGrid, type: crm, asn: 64496}]");
    Path others = write("map.csv", "base_reverse_dns,name,type\nbank.example,Bank,Finance\n");
    ServiceSettings settings = new ServiceSettings(Optional.of(own), Optional.of(others));

    assertThat(ServiceFiles.check(ServiceSettings.NONE).probe().run())
        .isEqualTo(BUILT_IN + " services");
    assertThat(ServiceFiles.check(settings).probe().run())
        .isEqualTo(
            "%d services, 2 of them of %s (1 in place of ruascope's own), 1 names of %s"
                .formatted(BUILT_IN + 1, own, others));
  }

  private ServiceMap with(String entries) throws IOException {
    return ServiceFiles.open(own(write("own.yaml", entries))).get();
  }

  private static ServiceSettings own(Path path) {
    return new ServiceSettings(Optional.of(path), Optional.empty());
  }

  private ServiceSettings parsedmarc(String csv) throws IOException {
    return new ServiceSettings(Optional.empty(), Optional.of(write("map.csv", csv)));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static @Nullable String name(@Nullable KnownService service) {
    return service == null ? null : service.name();
  }
}

package org.ruascope.enrich.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.Network;
import org.ruascope.report.Service;

class ServiceReaderTest {
  private static final String WHOLE =
      """
      - name: Example Mail
        type: crm
        home: https://example.com
        ptr: [out.Example.COM., bücher.example]
        networks: [192.0.2.0/24, "2001:db8::/32"]
        asn: 64496
        spf: _spf.example.com
        dkim: [example.net]
        align: Do this,
          and that.
        help: https://example.com/help
      """;

  private final ServiceReader reader = new ServiceReader();

  @Test
  void readsAllFieldsAndTakesDomainsAsTheyAreCompared() throws IOException {
    read(WHOLE);

    assertThat(reader.faults()).isEmpty();
    KnownService service = reader.services().getFirst();
    assertThat(service.name()).isEqualTo("Example Mail");
    assertThat(service.type()).isEqualTo(Service.Type.CRM);
    assertThat(service.home()).isEqualTo("https://example.com");
    assertThat(service.ptr()).containsExactly("out.example.com", "xn--bcher-kva.example");
    assertThat(service.networks())
        .containsExactly(Network.of("192.0.2.0/24"), Network.of("2001:db8::/32"));
    assertThat(service.asn()).containsExactly(64496L);
    assertThat(service.spf()).containsExactly("_spf.example.com");
    assertThat(service.dkim()).containsExactly("example.net");
    assertThat(service.align()).isEqualTo("Do this, and that.");
    assertThat(service.help()).isEqualTo("https://example.com/help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: crm\\nptr: a.example|1: name: is missing
          name: A\\nptr: a.example|1: type: is missing
          name: A\\ntype: esp\\nptr: a.example|2: type: one of [collaboration, commerce, crm,
          name: A\\ntype: crm|1: name: ptr, networks, asn, spf or dkim is wanted
          name: A\\ntype: crm\\nptr:\\n- a.example\\n- a b.example|5: ptr: a domain is wanted
          name: A\\ntype: crm\\nptr: com|3: ptr: a domain is wanted
          name: A\\ntype: crm\\nptr: 192.0.2.1|3: ptr: a domain is wanted
          name: A\\ntype: crm\\nptr: [[a.example]]|3: ptr: a domain is wanted
          name: A\\ntype: crm\\nnetworks: 192.0.2.1/24|3: networks: a network is wanted
          name: A\\ntype: crm\\nnetworks: mail.example|3: networks: a network is wanted
          name: A\\ntype: crm\\nasn: AS1|3: asn: the number of a network is wanted
          name: A\\ntype: crm\\nasn: 4294967296|3: asn: the number of a network is wanted
          name: [A]\\ntype: crm\\nptr: a.example|1: name: a text is wanted
          name: A\\ntype: crm\\nptr: a.example\\nhome: example.com|4: home: an address is wanted
          name: A\\ntype: crm\\nptr: a.example\\nhelp: javascript:alert(1)|4: help: an address is
          name: A\\ntype: crm\\nptr: a.example\\nnames: B|4: no field of a service: "names"
          name: A\\ntype: crm\\nptr: a.example\\nname: B|4: name is given twice
          """)
  void tellsWhatIsWrongWithFileAndLine(String fields, String fault) throws IOException {
    read("- " + fields.replace("\\n", "\n  "));

    assertThat(reader.services()).isEmpty();
    assertThat(reader.faults()).singleElement().asString().startsWith("my.yaml:" + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: A|my.yaml:1: a list of services is wanted
          - A|my.yaml:1: a service is wanted
          - name: A\\n- }|my.yaml:2: expected the node content
          - &a [*a]|my.yaml:1: a service is wanted
          - *a|my.yaml:1: found undefined alias
          """)
  void tellsWhatIsNoListOfServices(String text, String fault) throws IOException {
    read(text.replace("\\n", "\n"));

    assertThat(reader.faults().getFirst()).startsWith(fault);
  }

  @Test
  void tellsAllFaultsOfAllFiles() throws IOException {
    read("- {name: A, type: crm}\n- {name: B, type: esp, ptr: b.example}");
    read("- {name: C, type: crm, ptr: com}");

    assertThat(reader.faults()).hasSize(3);
  }

  @Test
  void noTwoMayClaimTheSame() throws IOException {
    read("- {name: A, type: crm, ptr: a.example, spf: a.example, asn: 64496}");
    read("- {name: a, type: crm, dkim: a.example, asn: 64496}");

    assertThat(reader.faults())
        .containsExactly(
            "my.yaml:1: name: there is a service of that name already",
            "my.yaml:1: name: a.example is another service's already",
            "my.yaml:1: name: AS64496 is another service's already");
  }

  @Test
  void anEmptyFileHasNone() throws IOException {
    read("# nothing yet\n");

    assertThat(reader.faults()).isEmpty();
    assertThat(reader.services()).isEmpty();
  }

  private void read(String text) throws IOException {
    reader.read("my.yaml", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}

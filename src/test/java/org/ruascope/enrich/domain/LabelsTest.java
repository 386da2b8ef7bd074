package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

  /** The example of RFC 9989 section 4.10. */
  @Test
  void walksThroughEightNamesAtMost() {
    assertThat(Labels.walk("a.b.c.d.e.f.g.h.i.j.mail.example.com"))
        .containsExactly(
            "a.b.c.d.e.f.g.h.i.j.mail.example.com",
            "g.h.i.j.mail.example.com",
            "h.i.j.mail.example.com",
            "i.j.mail.example.com",
            "j.mail.example.com",
            "mail.example.com",
            "example.com",
            "com");
  }

  @Test
  void takesNoShortCutWithEightLabels() {
    assertThat(Labels.walk("a.b.c.d.e.f.g.com")).hasSize(8).startsWith("a.b.c.d.e.f.g.com");
    assertThat(Labels.walk("a.b.c.d.e.f.g.com").get(1)).isEqualTo("b.c.d.e.f.g.com");
  }

  @Test
  void hasTheLastLabelsOfAName() {
    assertThat(Labels.last("a.example.com", 1)).isEqualTo("com");
    assertThat(Labels.last("a.example.com", 2)).isEqualTo("example.com");
    assertThat(Labels.last("a.example.com", 4)).isEqualTo("a.example.com");
  }
}

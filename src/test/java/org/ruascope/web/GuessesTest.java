package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessesTest {
  private final Guesses guesses = new Guesses();

  @Test
  void fourOfOneAddressWait() {
    for (int i = 0; i < 4; i++) {
      assertThat(guesses.tooMany("192.0.2.1")).isFalse();
      guesses.begin("192.0.2.1");
    }

    assertThat(guesses.tooMany("192.0.2.1")).isTrue();
    assertThat(guesses.tooMany("192.0.2.2")).isFalse();
    guesses.end("192.0.2.1");
    assertThat(guesses.tooMany("192.0.2.1")).isFalse();
  }

  @Test
  void sixtyFourOfAllAddressesWait() {
    for (int i = 0; i < 64; i++) {
      assertThat(guesses.tooMany("192.0.2." + i)).isFalse();
      guesses.begin("192.0.2." + i);
    }

    assertThat(guesses.tooMany("198.51.100.1")).isTrue();
    guesses.end("192.0.2.0");
    assertThat(guesses.tooMany("198.51.100.1")).isFalse();
  }
}

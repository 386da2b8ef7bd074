package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.Fault;
import org.ruascope.testing.Fault.Break;
import org.ruascope.testing.Fault.Moment;
import org.ruascope.testing.FaultProxy;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.PlainMailbox;

/**
 * What servers are asked that neither know AUTHENTICATE PLAIN nor say by themselves what they can;
 * {@link BrokenLineIT} has all other commands.
 */
class BrokenLoginIT {
  @TempDir private Path folder;

  static Stream<Arguments> faults() {
    return Stream.of("CAPABILITY", "LOGIN")
        .flatMap(command -> Stream.of(Moment.values()).map(at -> Arguments.of(command, at)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void losesAndDoublesNothingWhenCut(String command, Moment moment) {
    Sorter sorter = new Sorter();
    try (GreenMailServer server = new GreenMailServer();
        FaultProxy proxy = new FaultProxy(server.port())) {
      server.deliver(Case.mail("report"));
      proxy.arm(new Fault.AtCommand(command, moment, Break.CUT));
      assertThatThrownBy(() -> source(proxy.port()).poll(sorter, new Tally()))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("127.0.0.1:" + proxy.port());
      assertThat(proxy.isArmed()).isFalse();
      assertThat(sorter.texts()).isEmpty();

      source(server.port()).poll(sorter, new Tally());
      assertThat(sorter.texts()).hasSize(1);
      assertThat(server.count("INBOX")).isZero();
    }
  }

  private MailboxSource source(int port) {
    return new MailboxSource(
        PlainMailbox.settings("main", port, GreenMailServer.USER, GreenMailServer.PASSWORD),
        new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine")),
        Limits.DEFAULT);
  }
}

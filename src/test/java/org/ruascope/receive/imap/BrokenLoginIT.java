package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** LOGIN, of servers without AUTHENTICATE PLAIN; {@link BrokenLineIT} has all other commands. */
class BrokenLoginIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void losesAndDoublesNothingWhenCut(Moment moment) {
    Sorter sorter = new Sorter();
    try (GreenMailServer server = new GreenMailServer();
        FaultProxy proxy = new FaultProxy(server.port())) {
      server.deliver(Case.mail("report"));
      proxy.arm(new Fault.AtCommand("LOGIN", moment, Break.CUT));
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

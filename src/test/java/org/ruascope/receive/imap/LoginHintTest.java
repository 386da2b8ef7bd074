package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginHintTest {

  @ParameterizedTest
  @CsvSource({
    "outlook.office365.com, OAuth",
    "imap-mail.outlook.com, OAuth",
    "imap.gmail.com, app password",
    "IMAP.MAIL.YAHOO.COM, app password",
    "imap.example.com, mailboxes.main.password",
    "notgmail.com, mailboxes.main.password"
  })
  void namesWhatTheProviderWants(String host, String hint) {
    TestMailbox mailbox = TestMailbox.on(993, Path.of("unused")).host(host);
    Faults faults = new Faults(mailbox.settings());
    assertThat(new Login(mailbox.settings()).remedy(faults)).contains(hint);
  }
}

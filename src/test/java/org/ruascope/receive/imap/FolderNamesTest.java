package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNamesTest {
  private final FolderNames prefixed = new FolderNames('.', "INBOX.", List.of("shared."));
  private final FolderNames bare = new FolderNames('/', "", List.of());

  @ParameterizedTest
  @CsvSource({
    "inbox, INBOX",
    "DMARC/processed, INBOX.DMARC.processed",
    "INBOX/DMARC, INBOX.DMARC",
    "Inbox/DMARC, INBOX.DMARC",
    "shared/team/rua, shared.team.rua"
  })
  void belowAPrefix(String configured, String name) {
    assertThat(prefixed.resolve(configured)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Inbox, INBOX", "DMARC/processed, DMARC/processed", "INBOX/DMARC, INBOX/DMARC"})
  void withoutAPrefix(String configured, String name) {
    assertThat(bare.resolve(configured)).isEqualTo(name);
  }

  @Test
  void parentsComeOutermostFirst() {
    assertThat(bare.above("a/b/c")).containsExactly("a", "a/b");
    assertThat(bare.above("a")).isEmpty();
  }

  @Test
  void namesAreShownAsSettingsSayThem() {
    assertThat(prefixed.show("INBOX.DMARC.processed")).isEqualTo("INBOX/DMARC/processed");
  }
}

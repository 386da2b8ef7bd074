package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.DataSettings;

class MemoryTest {
  @TempDir private Path data;

  private Memory memory(long uidValidity) {
    DataSettings settings = new DataSettings(data, data, data);
    return Memory.of(TestMailbox.on(1, data).settings(), settings, uidValidity);
  }

  private static UidRanges uids(String set) {
    return UidRanges.parse(set);
  }

  @Test
  void survivesOnDisk() {
    Memory memory = memory(7);
    memory.done(uids("1:4"));
    memory.blame(uids("5:8"), "why");
    memory.begin(new Copying(uids("9,11"), "a folder", 3, 17));
    Memory again = memory(7);
    assertThat(again.firstOpen()).isEqualTo(5);
    assertThat(again.suspects()).isEqualTo(4);
    assertThat(again.takeSuspects()).contains(uids("5:6"));
    assertThat(again.copying()).contains(new Copying(uids("9,11"), "a folder", 3, 17));
  }

  @Test
  void isVoidWithItsUids() {
    memory(7).begin(new Copying(uids("9,11"), "a folder", 3, 17));
    assertThat(memory(8).copying()).isEmpty();
  }

  @Test
  void halvesSuspectsUntilTheCulpritIsAlone() {
    Memory memory = memory(7);
    memory.blame(uids("1:4"), "why");
    assertThat(memory.takeSuspects()).contains(uids("1:2"));
    memory.done(uids("1:2"));
    assertThat(memory.takeSuspects()).contains(uids("3:4"));
    memory.blame(uids("3:4"), "why");
    assertThat(memory.takeSuspects()).contains(uids("3"));
    assertThat(memory.heldBack()).isEmpty();
    memory.blame(uids("3"), "why");
    assertThat(memory.heldBack()).contains("3:4: why");
    assertThat(memory.takeSuspects()).contains(uids("4"));
    memory.done(uids("4"));
    assertThat(memory.heldBack()).contains("3: why");
    assertThat(memory.takeSuspects()).isEmpty();
    assertThat(memory.isNew(3)).isFalse();
  }

  @Test
  void asksTwiceForAMailThatWasAlone() {
    Memory memory = memory(7);
    memory.blame(uids("3"), "why");
    assertThat(memory.takeSuspects()).contains(uids("3"));
    memory.blame(uids("3"), "why");
    assertThat(memory.heldBack()).isPresent();
  }

  @Test
  void countsWhatIsGoneAsDone() {
    Memory memory = memory(7);
    memory.blame(uids("9"), "why");
    memory.found(1, new long[] {2, 5});
    memory.done(uids("2,5"));
    assertThat(memory.firstOpen()).isEqualTo(6);
    assertThat(memory.suspects()).isZero();
    assertThat(List.of(memory.isNew(7), memory.isNew(9))).containsExactly(true, false);
  }
}

package org.ruascope.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.RejectedException;

/** Mails and zip archives in memory: once, and together no more than the limit. */
class MemoryTest {

  private static final int MIB = 1 << 20;
  private final Memory memory = new Memory(Limits.DEFAULT);

  @Test
  void nothingIsThereTwice() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Content content = () -> new Endless(40L * MIB);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(memory.hold(content, 0).bytes()).hasSize(40 * MIB);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(41 * MIB);
  }

  @Test
  void afterSomethingThatIsTooLargeNothingInsideIsReadAnyMore() {
    assertTooLarge(() -> new Endless(60L * MIB));
    AtomicInteger read = new AtomicInteger();
    assertTooLarge(() -> new Counted(read));
    assertThat(read).hasValue(0);
  }

  @Test
  void whatIsInsideIsCountedTogether() throws IOException {
    assertThat(memory.hold(() -> new Endless(30L * MIB), 1).bytes()).hasSize(30 * MIB);
    assertTooLarge(() -> new Endless(30L * MIB));
  }

  private void assertTooLarge(Content content) {
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() -> memory.hold(content, 1))
        .satisfies(e -> assertThat(e.rejection().setting()).isEqualTo("limits.delivery-size"));
  }

  private static final class Counted extends ByteArrayInputStream {
    private final AtomicInteger reads;

    Counted(AtomicInteger reads) {
      super(new byte[10]);
      this.reads = reads;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      reads.incrementAndGet();
      return super.read(buffer, offset, length);
    }
  }

  /** So many zeros. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int read = (int) Math.min(length, left);
      left -= read;
      return read == 0 && length > 0 ? -1 : read;
    }
  }
}

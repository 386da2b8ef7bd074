package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ChannelType;

final class LineFaultTest {
  private static final Place PLACE =
      Place.of(TestChannels.web(ChannelType.WEBHOOK, "https://hooks.example.com/s3cret"));

  @Test
  void whatSaysNothingIsCalledByItsName() {
    DeliveryException fault = fault(new ClosedChannelException());
    assertThat(fault)
        .hasMessage(
            "channels.ops: the line to hooks.example.com broke: \"ClosedChannelException\"");
    assertThat(fault.isPassing()).isTrue();
  }

  @Test
  void aHostThatIsNotKnownIsTheUrlsFault() {
    DeliveryException fault = fault(new ConnectException().initCause(new UnknownHostException()));
    assertThat(fault).hasMessage("channels.ops: no such host: hooks.example.com");
    assertThat(fault.remedy()).isEqualTo("correct channels.ops.url");
  }

  private static DeliveryException fault(Throwable cause) {
    return new LineFault(PLACE, new ExecutionException(cause)).exception();
  }
}

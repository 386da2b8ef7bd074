package org.ruascope.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.RejectedException;
import org.ruascope.report.UnavailableException;

/**
 * The raw bytes of a delivery. A failure to read them is the world's fault, and is told from a
 * failure to make sense of them here, where nothing has been made of them yet.
 */
record DeliveryContent(Delivery delivery) implements Content {

  @Override
  public InputStream open() throws IOException {
    try {
      return new Raw(delivery.content().open());
    } catch (RejectedException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UnavailableException unreadable(IOException cause) {
    return new UnavailableException(
        "can't read " + delivery.source() + ": " + cause.getMessage(), "", cause);
  }

  private final class Raw extends FilterInputStream {

    Raw(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (RejectedException e) {
        throw e;
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}

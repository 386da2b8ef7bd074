package org.ruascope.testing;

import java.util.List;
import java.util.Optional;

/**
 * How a {@link DovecotServer} behaves.
 *
 * @param certificate for TLS and STARTTLS; empty: neither is offered
 * @param withheld capabilities that it has and doesn't tell: {@code MOVE}
 * @param prefix of the user's folders: {@code INBOX.}, or empty
 * @param tlsRequired whether passwords are taken over TLS only
 */
public record DovecotOptions(
    Optional<TestCertificates.Issued> certificate,
    List<String> withheld,
    String prefix,
    boolean tlsRequired) {
  public DovecotOptions {
    withheld = List.copyOf(withheld);
  }

  /** Plain text, all capabilities, no prefix. */
  public static final DovecotOptions PLAIN =
      new DovecotOptions(Optional.empty(), List.of(), "", false);

  /** With TLS and STARTTLS. */
  public DovecotOptions with(TestCertificates.Issued issued) {
    return new DovecotOptions(Optional.of(issued), withheld, prefix, tlsRequired);
  }

  /** Without some capabilities. */
  public DovecotOptions without(String... capabilities) {
    return new DovecotOptions(certificate, List.of(capabilities), prefix, tlsRequired);
  }

  /** With the user's folders below a prefix. */
  public DovecotOptions below(String newPrefix) {
    return new DovecotOptions(certificate, withheld, newPrefix, tlsRequired);
  }

  /** With passwords over TLS only. */
  public DovecotOptions requiringTls() {
    return new DovecotOptions(certificate, withheld, prefix, true);
  }
}

package org.ruascope.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.ruascope.config.Limits;
import org.ruascope.config.VerifySettings;
import org.ruascope.dns.Dns;
import org.ruascope.report.Authenticity.Detail;
import org.ruascope.report.Content;
import org.ruascope.report.Parsed;

/**
 * Tells how far it is sure that reports are from whom they say, by the mail that brought them: its
 * DKIM signatures (RFC 6376, 8301, 8463), or what a trusted server wrote on it (RFC 8601). Nothing
 * is ever rejected here, and nothing fails. For many threads.
 */
public final class Verifier {
  private static final int GZIP = 0x1f8b;

  private final Keys keys;
  private final Signatures signatures;
  private final AuthenticationResults results;
  private final Judge judge;
  private final long mostBytes;
  private final InstantSource clock;

  /**
   * A verifier.
   *
   * @param dns has the keys; empty if it mustn't be asked
   * @param organizationalDomain of a domain in lower case with A-labels
   */
  public Verifier(
      VerifySettings settings,
      Limits limits,
      Optional<Dns> dns,
      UnaryOperator<String> organizationalDomain) {
    this(settings, limits, dns, organizationalDomain, InstantSource.system());
  }

  Verifier(
      VerifySettings settings,
      Limits limits,
      Optional<Dns> dns,
      UnaryOperator<String> organizationalDomain,
      InstantSource clock) {
    Organizations organizations = new Organizations(organizationalDomain);
    this.keys = new Keys(dns, new Patience(System::nanoTime));
    this.signatures = new Signatures(keys);
    this.results = new AuthenticationResults(settings.trustedServers(), organizations);
    this.judge = new Judge(organizations);
    this.mostBytes = limits.deliverySize();
    this.clock = clock;
  }

  /**
   * Tells it of each report. May wait for DNS, but only for a small part of the time.
   *
   * @return the same with it; what has no report is left as it is, and not looked at
   */
  public Parsed verify(Parsed parsed) {
    if (!parsed.hasReport()) {
      return parsed;
    }
    Evidence evidence = examine(parsed.delivery().content());
    return parsed.withReports(report -> report.with(judge.judge(evidence, report.metadata())));
  }

  private Evidence examine(Content delivery) {
    try (InputStream in = new BufferedInputStream(delivery.open());
        InputStream mail = unpacked(in)) {
      return examine(new MailReader(mail, mostBytes));
    } catch (UncountedException e) {
      return Evidence.none(e.detail());
    } catch (IOException e) {
      return Evidence.none(Detail.UNREADABLE);
    }
  }

  /** Mails in the archive are compressed. */
  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP ? new GZIPInputStream(in) : in;
  }

  private Evidence examine(MailReader mail) throws IOException, UncountedException {
    Header header = new Header(mail.header());
    DkimSignature.refuse(header.hasRepeated(), Detail.REPEATED_FIELD);
    String from = header.fromDomain();
    DkimSignature.refuse(from.isEmpty(), Detail.NO_SENDER);
    boolean signed = !header.fields(DkimSignature.FIELD).isEmpty();
    return new Evidence(
        from,
        keys.canAsk() ? signatures.check(header, mail, clock.instant()) : List.of(),
        results.of(header, from),
        signed ? Detail.NOT_ASKED : Detail.NOT_SIGNED);
  }
}

package org.ruascope.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.report.Authenticity.Detail;
import org.ruascope.verify.Evidence.Checked;

/** Checks the signatures of a mail (RFC 6376 section 6.1). */
final class Signatures {
  /** Each costs a question and a computation; genuine reports have one or two. */
  private static final int MOST = 5;

  private final Keys keys;

  Signatures(Keys keys) {
    this.keys = keys;
  }

  /**
   * Reads the mail to its end.
   *
   * @param body what comes after the header
   * @param now for mails that don't say when they came
   */
  List<Checked> check(Header header, MailReader body, Instant now)
      throws IOException, UncountedException {
    long time = ReceivedTime.of(header, now).getEpochSecond();
    List<Candidate> all =
        header.fields(DkimSignature.FIELD).stream()
            .limit(MOST)
            .map(field -> Candidate.read(field, time))
            .toList();
    List<DkimSignature> readable =
        all.stream().map(Candidate::signature).filter(Objects::nonNull).toList();
    Map<String, Answer> answers =
        keys.ask(readable.stream().map(DkimSignature::keyName).collect(Collectors.toSet()));
    Map<Canonicalization, byte[]> hashes = hash(body, readable);
    return all.stream().map(each -> each.check(header, answers, hashes)).toList();
  }

  private static Map<Canonicalization, byte[]> hash(MailReader body, List<DkimSignature> signatures)
      throws IOException, UncountedException {
    Map<Canonicalization, BodyHash> hashes = new EnumMap<>(Canonicalization.class);
    for (DkimSignature signature : signatures) {
      hashes.computeIfAbsent(signature.canonicalization().body(), BodyHash::new);
    }
    if (!hashes.isEmpty()) {
      body.body(List.copyOf(hashes.values()));
    }
    Map<Canonicalization, byte[]> ends = new EnumMap<>(Canonicalization.class);
    hashes.forEach((canonicalization, hash) -> ends.put(canonicalization, hash.end()));
    return ends;
  }

  /**
   * A field that may be a signature.
   *
   * @param signature null if it can't count
   * @param detail why it can't
   */
  private record Candidate(HeaderField field, @Nullable DkimSignature signature, Detail detail) {

    static Candidate read(HeaderField field, long time) {
      try {
        return new Candidate(field, DkimSignature.read(field, time), Detail.SIGNED);
      } catch (UncountedException e) {
        return new Candidate(field, null, e.detail());
      }
    }

    Checked check(
        Header header, Map<String, Answer> answers, Map<Canonicalization, byte[]> hashes) {
      if (signature == null) {
        return new Checked(DkimSignature.signer(field), detail);
      }
      try {
        Answer answer = answers.getOrDefault(signature.keyName(), Answer.NO_ANSWER);
        verify(signature, header, KeyRecord.key(answer, signature), hashes);
        return new Checked(signature.domain(), Detail.SIGNED);
      } catch (UncountedException e) {
        return new Checked(signature.domain(), e.detail());
      }
    }

    private void verify(
        DkimSignature signed, Header header, PublicKey key, Map<Canonicalization, byte[]> hashes)
        throws UncountedException {
      byte[] hash = hashes.getOrDefault(signed.canonicalization().body(), new byte[0]);
      DkimSignature.refuse(!MessageDigest.isEqual(hash, signed.bodyHash()), Detail.BODY_CHANGED);
      DkimSignature.refuse(
          !signed.algorithm().verifies(key, header.signedBy(signed, field), signed.value()),
          Detail.WRONG_SIGNATURE);
    }
  }
}

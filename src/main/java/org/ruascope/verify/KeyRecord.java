package org.ruascope.verify;

import java.security.PublicKey;
import java.util.List;
import org.ruascope.dns.Answer;
import org.ruascope.report.Authenticity.Detail;

/** RFC 6376 section 3.6.1: the record in DNS that has the key of a signature. */
final class KeyRecord {
  private final TagList tags;

  private KeyRecord(TagList tags) {
    this.tags = tags;
  }

  /**
   * The key of a signature.
   *
   * @throws UncountedException when there is none that may be used for it
   */
  static PublicKey key(Answer answer, DkimSignature signature) throws UncountedException {
    return switch (answer.status()) {
      case NO_ANSWER -> throw new UncountedException(Detail.NO_ANSWER);
      case NONE -> throw new UncountedException(Detail.NO_KEY);
      case FOUND -> first(answer.values()).keyFor(signature);
    };
  }

  /** There must not be several (section 3.6.2.2); beside others' records, the first counts. */
  private static KeyRecord first(List<String> records) throws UncountedException {
    for (String record : records) {
      if (record.contains("p=")) {
        return new KeyRecord(TagList.read(record, Detail.UNUSABLE_KEY));
      }
    }
    throw new UncountedException(Detail.NO_KEY);
  }

  private PublicKey keyFor(DkimSignature signature) throws UncountedException {
    DkimSignature.refuse(
        tags.isLate("v") || !tags.get("v", "DKIM1").equals("DKIM1"), Detail.UNUSABLE_KEY);
    DkimSignature.refuse(tags.get("p", "").isEmpty(), Detail.NO_KEY);
    DkimSignature.refuse(
        !tags.get("k", "rsa").equals(signature.algorithm().keyType()) || !isForMail(),
        Detail.UNUSABLE_KEY);
    DkimSignature.refuse(isFlagged("y"), Detail.TESTING_KEY);
    DkimSignature.refuse(
        isFlagged("s") && !signature.identity().equals(signature.domain()), Detail.UNUSABLE_KEY);
    return signature.algorithm().key(tags.bytes("p", Detail.UNUSABLE_KEY));
  }

  private boolean isForMail() {
    List<String> services = tags.words("s");
    return (services.isEmpty() || services.contains("*") || services.contains("email"))
        && (!tags.has("h") || tags.words("h").contains("sha256"));
  }

  private boolean isFlagged(String flag) {
    return tags.words("t").contains(flag);
  }
}

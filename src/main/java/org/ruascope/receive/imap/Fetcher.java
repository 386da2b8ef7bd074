package org.ruascope.receive.imap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.receive.Batches;
import org.ruascope.receive.NamelessFile;
import org.ruascope.receive.imap.Chunk.Mail;
import org.ruascope.receive.imap.FetchCommand.Answer;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;

/** Fetches the mails of a chunk: small ones into memory at once, a large one alone into a file. */
final class Fetcher {

  /** Bytes of a large mail that are asked for at once. */
  private static final int PART = 1 << 20;

  private final FetchCommand command;
  private final String source;
  private final long largest;

  /**
   * For one folder.
   *
   * @param source its name, for people
   * @param largest {@code limits.delivery-size}: larger ones aren't fetched
   */
  Fetcher(FetchCommand command, String source, long largest) {
    this.command = command;
    this.source = source;
    this.largest = largest;
  }

  /** How many bytes of a mail will be fetched. */
  long fetched(Listed mail) {
    return isTooLarge(mail) ? 0 : mail.size();
  }

  private boolean isTooLarge(Listed mail) {
    return mail.size() > largest;
  }

  /**
   * Fetches.
   *
   * @throws UnavailableException if the line breaks, or the disk is full
   */
  Chunk fetch(List<Listed> listed) {
    Listed first = listed.getFirst();
    return fetched(first) > Batches.MAX_BYTES ? spool(first) : inMemory(listed);
  }

  private Chunk inMemory(List<Listed> listed) {
    UidRanges wanted =
        UidRanges.of(listed.stream().filter(mail -> !isTooLarge(mail)).map(Listed::uid).toList());
    Answer<Map<Long, ByteArray>> bodies =
        wanted.isEmpty() ? new Answer<>(Map.of(), null) : command.bodies(wanted);
    List<Mail> mails =
        listed.stream().flatMap(mail -> mail(mail, bodies.found().get(mail.uid()))).toList();
    return new Chunk(listed, mails, bodies.refusal(), null);
  }

  private Stream<Mail> mail(Listed listed, @Nullable ByteArray body) {
    if (isTooLarge(listed)) {
      return Stream.of(mail(listed, tooLarge(listed)));
    }
    // Gone since it was listed: no error.
    return body == null ? Stream.empty() : Stream.of(mail(listed, body::toByteArrayInputStream));
  }

  private Mail mail(Listed listed, Content content) {
    return new Mail(listed.uid(), new Delivery(source + " uid " + listed.uid(), content));
  }

  private Content tooLarge(Listed listed) {
    return () -> {
      throw new RejectedException(
          new Rejection(
              Rejection.Reason.TOO_LARGE,
              "a mail of " + listed.size() + " bytes, more than " + largest + "; it isn't fetched",
              Limits.DELIVERY_SIZE));
    };
  }

  private Chunk spool(Listed listed) {
    try {
      NamelessFile file = NamelessFile.create();
      Answer<Boolean> complete = copy(listed.uid(), file);
      List<Mail> mails = complete.found() ? List.of(mail(listed, () -> file.open(0))) : List.of();
      return new Chunk(List.of(listed), mails, complete.refusal(), file);
    } catch (IOException e) {
      throw new UnavailableException(
          "Can't write a mail to a temporary file: " + e.getMessage(), NamelessFile.remedy(), e);
    }
  }

  /** False if the mail doesn't come. */
  private Answer<Boolean> copy(long uid, NamelessFile file) throws IOException {
    try {
      long offset = 0;
      ByteArray part;
      do {
        Answer<Map<Long, ByteArray>> answer = command.part(uid, offset, PART);
        part = answer.found().get(uid);
        if (part == null) {
          return new Answer<>(false, answer.refusal());
        }
        file.append(part.getBytes(), part.getStart(), part.getCount());
        offset += part.getCount();
      } while (part.getCount() == PART);
      return new Answer<>(true, null);
    } catch (IOException | UnavailableException e) {
      file.close();
      throw e;
    }
  }
}

package org.ruascope.receive.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;

/**
 * UID FETCH (RFC 9051 section 6.4.9) on the selected folder of a line. Nothing is marked as read.
 */
final class FetchCommand {
  private final Line line;

  FetchCommand(Line line) {
    this.line = line;
  }

  /**
   * What came of asking for something of mails.
   *
   * @param found of those that came
   * @param refusal what the server said if it didn't give all, quoted, else null
   */
  record Answer<T>(T found, @Nullable String refusal) {}

  /** The mails from one UID to another that are (still) there. */
  Answer<List<Listed>> sizes(long first, long last) {
    Answer<List<FetchResponse>> answer = fetch(first + ":" + last, "RFC822.SIZE");
    List<Listed> sizes = new ArrayList<>();
    for (FetchResponse fetched : answer.found()) {
      UID uid = fetched.getItem(UID.class);
      RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
      if (uid != null && size != null) {
        sizes.add(new Listed(uid.uid, size.size));
      }
    }
    return new Answer<>(sizes, answer.refusal());
  }

  /** The bytes of mails by UID, in one round trip. */
  Answer<Map<Long, ByteArray>> bodies(UidRanges uids) {
    return bodies(uids, "BODY.PEEK[]");
  }

  /** The first bytes of mails by UID. */
  Answer<Map<Long, ByteArray>> starts(UidRanges uids, int length) {
    return bodies(uids, "BODY.PEEK[]<0." + length + ">");
  }

  /** Some of the bytes of a mail; of one that isn't there any more, none. */
  Answer<Map<Long, ByteArray>> part(long uid, long offset, int length) {
    UidRanges one = UidRanges.of(List.of(uid));
    return bodies(one, "BODY.PEEK[]<" + offset + "." + length + ">");
  }

  private Answer<Map<Long, ByteArray>> bodies(UidRanges uids, String item) {
    Answer<List<FetchResponse>> answer = fetch(uids.toString(), item);
    Map<Long, ByteArray> bodies = new TreeMap<>();
    for (FetchResponse fetched : answer.found()) {
      UID uid = fetched.getItem(UID.class);
      BODY body = fetched.getItem(BODY.class);
      if (uid != null && body != null && body.getByteArray() != null) {
        bodies.put(uid.uid, body.getByteArray());
      }
    }
    return new Answer<>(bodies, answer.refusal());
  }

  private Answer<List<FetchResponse>> fetch(String set, String item) {
    Argument arguments = new Argument().writeAtom(set).writeArgument(items("UID", item));
    return line.ask(
        "UID FETCH",
        imap -> {
          Response[] responses = imap.command("UID FETCH", arguments);
          Response last = Line.last(responses);
          if (last.isNO() || last.isBAD()) {
            return new Answer<>(fetched(responses), refusal(last.getRest().strip()));
          }
          imap.handleResult(last);
          return new Answer<>(fetched(responses), null);
        });
  }

  /** Null if others have removed mails meanwhile (RFC 5530). */
  private static @Nullable String refusal(String words) {
    return words.toUpperCase(Locale.ROOT).startsWith("[EXPUNGEISSUED]") ? null : Text.quote(words);
  }

  private static Argument items(String... items) {
    Argument list = new Argument();
    Stream.of(items).forEach(list::writeAtom);
    return list;
  }

  private static List<FetchResponse> fetched(Response[] responses) {
    return Stream.of(responses)
        .filter(FetchResponse.class::isInstance)
        .map(FetchResponse.class::cast)
        .toList();
  }
}

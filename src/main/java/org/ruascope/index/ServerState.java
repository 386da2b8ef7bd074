package org.ruascope.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.tls.Validity;

/**
 * How Elasticsearch is.
 *
 * @param answers whether it answers
 * @param message why it doesn't; null if it does
 * @param remedy what to do about that
 * @param version of it; null if it doesn't answer
 * @param status of ruascope's indices: green, yellow or red; null if it may not be asked
 * @param diskFree bytes, of the node with the least; null if it may not be asked
 * @param diskTotal bytes of that node's disk
 * @param blocked indices that can't be written
 * @param certificate that it has shown last; null if there is none
 */
public record ServerState(
    boolean answers,
    @Nullable String message,
    String remedy,
    @Nullable String version,
    @Nullable String status,
    @Nullable Long diskFree,
    @Nullable Long diskTotal,
    List<String> blocked,
    @Nullable Validity certificate) {

  public ServerState {
    blocked = List.copyOf(blocked);
  }

  /** It can't be asked. */
  public static ServerState away(String message, String remedy) {
    return new ServerState(false, message, remedy, null, null, null, null, List.of(), null);
  }
}

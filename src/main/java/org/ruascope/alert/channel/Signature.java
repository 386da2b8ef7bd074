package org.ruascope.alert.channel;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ruascope.config.Secret;

/**
 * Signs what is posted, as Standard Webhooks does (https://www.standardwebhooks.com), so that
 * receivers have libraries for it.
 *
 * @param secret {@code whsec_} and base64, or any other text as it is
 */
record Signature(Secret secret) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  /** Adds the headers for a request that is sent now. */
  void sign(HttpRequest.Builder request, Post post, Instant now) {
    String time = String.valueOf(now.getEpochSecond());
    request
        .header("webhook-id", post.id())
        .header("webhook-timestamp", time)
        .header("webhook-signature", "v1," + of(post.id() + "." + time + "." + post.body()));
  }

  private String of(String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private byte[] key() {
    String text = secret.reveal();
    if (text.startsWith(PREFIX)) {
      try {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
      } catch (IllegalArgumentException e) {
        return text.getBytes(StandardCharsets.UTF_8); // no base64: a text like any other
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

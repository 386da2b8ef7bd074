package org.ruascope.alert.channel;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of an answer, for error messages. Of one that says yes, nothing is waited for:
 * the status has said all.
 */
final class Beginning implements BodySubscriber<String> {
  private static final int MOST = 1_000;

  private final int most;
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable Subscription subscription;

  private Beginning(int most) {
    this.most = most;
  }

  /** As a body handler. */
  static BodySubscriber<String> of(ResponseInfo answer) {
    return new Beginning(answer.statusCode() / 100 == 2 ? 0 : MOST);
  }

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    goOn(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] chunk = new byte[Math.min(buffer.remaining(), most - bytes.size())];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
    if (subscription != null) {
      goOn(subscription);
    }
  }

  private void goOn(Subscription subscription) {
    if (bytes.size() < most) {
      subscription.request(1);
    } else {
      subscription.cancel();
      onComplete();
    }
  }

  @Override
  public void onError(Throwable failure) {
    onComplete(); // the status is known; what was to be said beside it is lost
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toString(StandardCharsets.UTF_8));
  }
}

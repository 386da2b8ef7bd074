package org.ruascope.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.WebAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Basic authentication (RFC 7617) of one user. A wrong password is answered a second later, without
 * holding a thread, and while {@link Guesses} says that there are too many, none is looked at.
 */
final class Login extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);
  private static final String SCHEME = "basic ";
  private static final int SECONDS = 1;

  private final String username;
  private final byte[] expected;
  private final Guesses guesses = new Guesses();

  Login(WebAccess.Login login, Handler next) {
    super(next);
    this.username = login.username();
    String pair = login.username() + ":" + login.password().reveal();
    this.expected = Hashes.sha256(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    String from = Request.getRemoteAddr(request);
    if (given == null) {
      ask(request, response, callback);
    } else if (guesses.tooMany(from)) {
      Refusals.refuse(429, request, response, callback);
    } else if (isRight(given)) {
      User.set(request, username);
      return super.handle(request, response, callback);
    } else {
      wrong(from, request, response, callback);
    }
    return true;
  }

  /** Hashes are as long as each other, so the time that it takes tells nothing. */
  private boolean isRight(String given) {
    byte[] pair = pair(given);
    return pair != null && MessageDigest.isEqual(Hashes.sha256(pair), expected);
  }

  private static byte @Nullable [] pair(String given) {
    try {
      return given.toLowerCase(Locale.ROOT).startsWith(SCHEME)
          ? Base64.getDecoder().decode(given.substring(SCHEME.length()).strip())
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Neither name nor password is logged: people type the one for the other. */
  private void wrong(String from, Request request, Response response, Callback callback) {
    LOG.warn("A log-in failed, from {}", from);
    guesses.begin(from);
    request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> {
              guesses.end(from);
              ask(request, response, callback);
            },
            SECONDS,
            TimeUnit.SECONDS);
  }

  private static void ask(Request request, Response response, Callback callback) {
    response
        .getHeaders()
        .put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"ruascope\", charset=\"UTF-8\"");
    Refusals.refuse(401, request, response, callback);
  }
}

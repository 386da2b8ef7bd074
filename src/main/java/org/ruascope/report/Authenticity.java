package org.ruascope.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far it is sure that a report is from whom it says. It is no part of ids and digests, and
 * never a reason to drop a report.
 *
 * @param result the short of it
 * @param detail what it rests on, or why it isn't more
 * @param signer the domain that vouches for the mail, or was to; null if there is none
 */
public record Authenticity(Result result, Detail detail, @Nullable String signer) {

  /** How far it is sure. */
  public enum Result implements Word {
    /** A DKIM signature of the reporter's domain holds. */
    VERIFIED,
    /** A mail server that the settings trust says so. */
    TRUSTED_HEADER,
    /** Nothing speaks for it, and nothing against it. */
    UNVERIFIED,
    /** What ought to speak for it is wrong. */
    FAILED,
    /** There was no answer from DNS; it is asked again. */
    TEMPORARY;

    @Override
    public String word() {
      return lower(this);
    }
  }

  /** What a result rests on. */
  public enum Detail implements Word {
    /** A signature holds. */
    SIGNED,
    /** Authentication-Results of a trusted server. */
    AUTHENTICATION_RESULTS,
    /** The mail is genuine, but of somebody else than the report names. */
    OTHER_SENDER,
    /** What was signed isn't what came. */
    BODY_CHANGED,
    /** The signature isn't that of the header and the key. */
    WRONG_SIGNATURE,
    /** Name servers don't answer. */
    NO_ANSWER,
    /** There is no mail around the report. */
    NO_MAIL,
    /** The mail isn't signed. */
    NOT_SIGNED,
    /** Not one From with one address in it. */
    NO_SENDER,
    /** A field that may be there once is there twice. */
    REPEATED_FIELD,
    /** The header, or the signature, isn't what it must be. */
    MALFORMED,
    /** The header is too large. */
    TOO_LARGE,
    /** Version, algorithm, canonicalization or query that isn't known, or is known as unsafe. */
    UNSUPPORTED,
    /** Only the beginning of the body is signed ({@code l=}). */
    PARTIAL_BODY,
    /** From isn't signed. */
    UNSIGNED_FROM,
    /** The signature was valid up to a time before the mail came ({@code x=}). */
    EXPIRED,
    /** DNS has no such key: withdrawn, or never there. */
    NO_KEY,
    /** An RSA key of less than 1,024 bits. */
    WEAK_KEY,
    /** The key is damaged, too long, or not for this. */
    UNUSABLE_KEY,
    /** The key is one for testing ({@code t=y}). */
    TESTING_KEY,
    /** DNS is switched off. */
    NOT_ASKED,
    /** The delivery couldn't be read. */
    UNREADABLE;

    @Override
    public String word() {
      return lower(this);
    }
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}

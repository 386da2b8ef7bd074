package org.ruascope.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;

/** Feedback reports (RFC 5965): of failed authentication, or complaints about spam. */
class FeedbackReportTest {

  @ParameterizedTest
  @CsvSource({
    "'Feedback-Type: auth-failure\r\nVersion: 1\r\n', 7bit, FAILURE_REPORT",
    "'Version: 1\r\nfeedback-type:\r\n AUTH-FAILURE\r\n', 7bit, FAILURE_REPORT",
    "'RmVlZGJhY2stVHlwZTogYXV0aC1mYWlsdXJlDQo=', base64, FAILURE_REPORT",
    "'Version: 1\r\n', 7bit, FAILURE_REPORT",
    "'=', base64, FAILURE_REPORT",
    "'Feedback-Type: abuse\r\nVersion: 1\r\n', 7bit, NOT_A_REPORT",
    "'RmVlZGJhY2stVHlwZTogYWJ1c2UNCg==', base64, NOT_A_REPORT"
  })
  void complaintsAreLeftAlone(String fields, String encoding, Outcome outcome) {
    byte[] mail =
        multipart(
            "report",
            part("Content-Type: text/plain", bytes("This is about a mail.")),
            part(
                "Content-Type: message/feedback-report\nContent-Transfer-Encoding: " + encoding,
                bytes(fields)),
            part("Content-Type: message/rfc822", bytes("From: a@example.com\r\n\r\n<feedback>")));
    assertThat(new Unpacker(Limits.DEFAULT).unpack(new Delivery("d", Content.of(mail))).documents())
        .containsExactly(new Document.Other("d", outcome));
  }
}

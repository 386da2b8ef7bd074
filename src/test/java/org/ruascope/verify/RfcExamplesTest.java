package org.ruascope.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;

/** The signed mails of RFC 6376, appendix A, and RFC 8463, appendix A. */
class RfcExamplesTest {
  private static final String RFC_8463_ED25519 =
      """
      DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=brisbane; t=1528637909; h=from : to :
       subject : date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
       Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
      """;
  private static final String RFC_8463_RSA =
      """
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=test; t=1528637909; h=from : to : subject :
       date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
       DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
       dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
      """;

  /** With erratum 4926: the lines of b= are folded by six spaces, and the mail ends with Joe. */
  private static final String RFC_6376 =
      """
      DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;
            c=simple/simple; q=dns/txt; i=joe@football.example.com;
            h=Received : From : To : Subject : Date : Message-ID;
            bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
            b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB
            4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut
            KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV
            4bmp/YzhwvcubU4=;
      Received: from client1.football.example.com  [192.0.2.1]
            by submitserver.example.com with SUBMISSION;
            Fri, 11 Jul 2003 21:01:54 -0700 (PDT)
      """;

  private static final String HEADER =
      """
      From: Joe SixPack <joe@football.example.com>
      To: Suzie Q <suzie@shopping.example.net>
      Subject: Is dinner ready?
      Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
      Message-ID: <20030712040037.46341.5F8J@football.example.com>

      """;
  private static final String BODY = "Hi.\n\nWe lost the game. Are you hungry yet?\n\nJoe.\n";

  private static final FixedDns DNS =
      new FixedDns()
          .with(
              "brisbane._domainkey.football.example.com",
              RecordType.TXT,
              "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
          .with(
              "test._domainkey.football.example.com",
              RecordType.TXT,
              "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3id"
                  + "Y6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsC"
                  + "R+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w"
                  + "3QIDAQAB")
          .with(
              "brisbane._domainkey.example.com",
              RecordType.TXT,
              "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLn"
                  + "Qg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947"
                  + "qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQA"
                  + "B");

  @Test
  void ed25519() {
    assertThat(verify(RFC_8463_ED25519 + HEADER + BODY))
        .isEqualTo("verified signed football.example.com");
  }

  @Test
  void rsaRelaxed() {
    assertThat(verify(RFC_8463_RSA + HEADER + BODY))
        .isEqualTo("verified signed football.example.com");
  }

  @Test
  void rsaSimple() {
    assertThat(verify(RFC_6376 + HEADER + BODY)).isEqualTo("verified signed example.com");
  }

  @Test
  void relaxedForgivesWhiteSpaceAndCase() {
    String header =
        HEADER.replace("From: Joe SixPack", "FROM : Joe \t SixPack ").replace("Is d", "Is\n d");
    String body = BODY.replace(". Are", ".\t Are ").replace("Joe.\n", "Joe. \n\n \t\n\n");
    assertThat(verify(RFC_8463_ED25519 + header + body))
        .isEqualTo("verified signed football.example.com");
  }

  @Test
  void simpleDoesNot() {
    assertThat(verify(RFC_6376 + HEADER.replace("Joe SixPack", "Joe  SixPack") + BODY))
        .isEqualTo("failed wrong_signature example.com");
    assertThat(verify(RFC_6376 + HEADER + BODY.replace(". Are", ".  Are")))
        .isEqualTo("failed body_changed example.com");
  }

  @Test
  void emptyLinesAtTheEndNeverCount() {
    assertThat(verify(RFC_6376 + HEADER + BODY + "\n\n\n"))
        .isEqualTo("verified signed example.com");
  }

  @Test
  void lineFeedsAloneAreLineBreaksToo() {
    String mail = RFC_6376 + HEADER + BODY;
    assertThat(Incoming.words(of(mail).verify(DNS))).isEqualTo("verified signed example.com");
  }

  private static String verify(String mail) {
    return Incoming.words(of(mail.replace("\n", "\r\n")).verify(DNS));
  }

  private static Incoming of(String mail) {
    return Incoming.mail(mail).by("", "dmarc@example.com");
  }
}

package org.ruascope.demo;

import static org.ruascope.demo.Packing.GZIP;
import static org.ruascope.demo.Packing.GZIP_AND_NEW_LINE;
import static org.ruascope.demo.Packing.NONE;
import static org.ruascope.demo.Packing.ZIP;
import static org.ruascope.demo.Route.FORWARDED;
import static org.ruascope.demo.Route.MAILING_LIST;

import java.util.List;
import org.ruascope.report.OverrideType;

/** Who reports on the story's mail. */
final class Reporters {

  static final Reporter GOOGLE =
      new Reporter(
              "google.com",
              "noreply-dmarc-support@google.com",
              "google.com",
              0.42,
              1,
              new Dialects.Google(),
              ZIP,
              "google.eml")
          .excusing(MAILING_LIST, OverrideType.LOCAL_POLICY, "arc=pass");

  static final Reporter MICROSOFT =
      new Reporter(
          "Enterprise Outlook",
          "dmarcreport@microsoft.com",
          "enterprise.protection.outlook.com",
          0.24,
          0.9,
          new Dialects.Microsoft(),
          GZIP,
          "microsoft.eml");

  static final Reporter YAHOO =
      new Reporter(
          "Yahoo",
          "dmarchelp@yahooinc.com",
          "yahoo.com",
          0.09,
          0.5,
          new Dialects.Yahoo(),
          GZIP,
          "yahoo.eml");

  static final Reporter GMX =
      new Reporter(
              "GMX",
              "noreply-dmarc@sicher.gmx.net",
              "gmx.net",
              0.06,
              0.3,
              new Dialects.UnitedInternet(),
              GZIP,
              "united-internet.eml")
          .excusing(MAILING_LIST, OverrideType.MAILING_LIST, null);

  static final Reporter WEB_DE =
      new Reporter(
              "WEB.DE",
              "noreply-dmarc@sicher.web.de",
              "web.de",
              0.05,
              0.25,
              new Dialects.UnitedInternet(),
              GZIP,
              "united-internet.eml")
          .excusing(MAILING_LIST, OverrideType.MAILING_LIST, null);

  static final Reporter AMAZON_SES =
      new Reporter(
          "AMAZON-SES",
          "postmaster@amazonses.com",
          "amazonses.com",
          0.02,
          0.15,
          new Dialects.AmazonSes(),
          GZIP,
          "amazon-ses.eml");

  static final Reporter MIMECAST_US =
      new Reporter(
          "mimecast.org",
          "no-reply@us-1.mimecastreport.com",
          "mimecast.org",
          0.03,
          0.2,
          new Dialect(),
          GZIP_AND_NEW_LINE,
          "mimecast.eml");

  static final Reporter MIMECAST_AU =
      new Reporter(
          "mimecast.org",
          "no-reply@au-1.mimecastreport.com",
          "mimecast.org",
          0.01,
          0.1,
          new Dialect(),
          ZIP,
          "mimecast.eml");

  static final Reporter DOCOMO =
      new Reporter(
          "NTT DOCOMO",
          "dmarc-report@docomo.ne.jp",
          "docomo.ne.jp",
          0.02,
          0.15,
          new Dialects.Docomo(),
          GZIP,
          "docomo.eml");

  static final Reporter FASTMAIL =
      new Reporter(
              "Fastmail Pty Ltd",
              "reports@fastmaildmarc.com",
              "fastmaildmarc.com",
              0.025,
              0.2,
              new Dialects.Fastmail(),
              GZIP,
              "fastmail.eml")
          .excusing(
              MAILING_LIST,
              OverrideType.MAILING_LIST,
              "Policy ignored due to local mailing list policy")
          .excusing(
              FORWARDED, OverrideType.TRUSTED_FORWARDER, "Policy ignored due to local white list");

  static final Reporter MAIL_RU =
      new Reporter(
          "Mail.Ru",
          "dmarc_support@corp.mail.ru",
          "mail.ru",
          0.015,
          0.15,
          new Dialects.MailRu(),
          GZIP,
          "mail-ru.eml");

  /** Not packed: one part of type text/xml. */
  static final Reporter UNIVERSITY =
      new Reporter(
              "University of Example",
              "postmaster@mx.university.example",
              "mx.university.example",
              0.02,
              0.2,
              new Dialect(),
              NONE,
              "university.eml")
          .excusing(MAILING_LIST, OverrideType.TRUSTED_FORWARDER, null);

  static final List<Reporter> ALL =
      List.of(
          GOOGLE,
          MICROSOFT,
          YAHOO,
          GMX,
          WEB_DE,
          AMAZON_SES,
          MIMECAST_US,
          MIMECAST_AU,
          DOCOMO,
          FASTMAIL,
          MAIL_RU,
          UNIVERSITY);

  private Reporters() {}
}

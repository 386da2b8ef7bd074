package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** Finds the XML documents of mails: simple-minded, and by none of the code under test. */
final class Attachments {
  private final List<String> documents = new ArrayList<>();

  private Attachments() {}

  /** All documents that begin like XML, in the order of the mails. */
  static List<String> xmlIn(List<byte[]> mails) {
    Attachments found = new Attachments();
    mails.forEach(found::addAll);
    return found.documents;
  }

  private void addAll(byte[] mail) {
    Session session = Session.getInstance(new Properties());
    try {
      add(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException | IOException e) {
      throw new AssertionError("unreadable mail: " + new String(mail, UTF_8), e);
    }
  }

  private void add(Part part) throws MessagingException, IOException {
    Object content = part.isMimeType("text/*") ? "" : part.getContent();
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        add(parts.getBodyPart(i));
      }
    } else if (content instanceof Part nested) {
      add(nested);
    } else {
      addIfXml(unpacked(part.getInputStream().readAllBytes()));
    }
  }

  private void addIfXml(String text) {
    if (text.startsWith("<?xml")) {
      documents.add(text);
    }
  }

  private static String unpacked(byte[] bytes) throws IOException {
    return switch (bytes[0]) {
      case 'P' -> unzipped(bytes);
      case 0x1f -> gunzipped(bytes);
      default -> new String(bytes, UTF_8);
    };
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return zip.getNextEntry() == null ? "" : new String(zip.readAllBytes(), UTF_8);
    }
  }

  /** Empty if the archive isn't whole. */
  private static String gunzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), UTF_8);
    } catch (EOFException e) {
      return "";
    }
  }
}

package org.ruascope.unpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;

/** One walk through one delivery; counts what the limits bound, and collects what was found. */
final class Walk {

  private final Limits limits;
  private final Memory memory;
  private final List<Document> documents = new ArrayList<>();
  private int entries;

  Walk(Limits limits) {
    this.limits = limits;
    this.memory = new Memory(limits);
  }

  List<Document> documents() {
    return documents;
  }

  /**
   * Takes one thing for what its bytes say that it is. What is wrong with it is noted, so that the
   * rest of the delivery can still be had.
   *
   * @param path where it was found
   * @param nesting how many archives and mails are around it
   */
  void visit(String path, Content content, int nesting) {
    try {
      if (isAdmitted(path)) {
        open(path, content, nesting);
      }
    } catch (RejectedException e) {
      documents.add(new Document.Rejected(path, e.rejection()));
    } catch (IOException e) {
      throw new IllegalStateException("a reader of content didn't say whose fault it was", e);
    }
  }

  private boolean isAdmitted(String path) {
    entries++;
    if (entries == limits.entries() + 1) {
      documents.add(new Document.Rejected(path, Faults.tooManyEntries(limits)));
    }
    return entries <= limits.entries();
  }

  private void open(String path, Content content, int nesting) throws IOException {
    Sample sample = Sample.of(content);
    if (sample.isEmpty() && nesting == 0) {
      throw new RejectedException(new Rejection(Rejection.Reason.TRUNCATED, "it is empty"));
    }
    Content rest = sample.isWhole() ? Content.of(sample.bytes()) : content;
    switch (Sniffer.form(sample)) {
      case GZIP -> visit(path, new GzipContent(rest, limits), inside(nesting));
      case ZIP -> visitZip(path, memory.hold(rest, nesting), inside(nesting));
      case MAIL -> visitMail(path, memory.hold(rest, nesting), inside(nesting));
      case XML -> documents.add(new Document.Xml(path, Bounded.document(rest, limits)));
      case TLS_REPORT -> documents.add(new Document.Other(path, Outcome.TLS_REPORT));
      case OTHER -> {}
    }
  }

  private int inside(int nesting) throws RejectedException {
    if (nesting >= limits.nesting()) {
      throw Faults.nestedTooDeeply(limits);
    }
    return nesting + 1;
  }

  private void visitZip(String path, byte[] archive, int nesting) throws RejectedException {
    for (ZipDirectory.Entry entry : ZipDirectory.read(archive, limits)) {
      visit(path + "!" + entry.name(), entry.content(), nesting);
    }
  }

  private void visitMail(String path, byte[] mail, int nesting) throws RejectedException {
    new Mail(path, nesting).visit(MimeEntity.read(mail, 0, mail.length), 0);
  }

  /** The parts of one mail. */
  private final class Mail {

    private final String path;
    private final int nesting;
    private int parts;

    Mail(String path, int nesting) {
      this.path = path;
      this.nesting = nesting;
    }

    /** Visits an entity inside so many multiparts of this mail. */
    void visit(MimeEntity entity, int depth) throws RejectedException {
      if (entity.isMultipart()) {
        visitMultipart(entity, depth);
      } else {
        parts++;
        Walk.this.visit(path + "!" + entity.nameOr("part " + parts), entity.content(), nesting);
      }
    }

    private void visitMultipart(MimeEntity multipart, int depth) throws RejectedException {
      if (depth > limits.nesting()) {
        throw Faults.nestedTooDeeply(limits);
      }
      List<MimeEntity> children = multipart.children(limits.entries());
      if (children.stream().anyMatch(child -> child.is("message/feedback-report"))) {
        documents.add(new Document.Other(path, Outcome.FAILURE_REPORT));
      } else if (children.stream().noneMatch(child -> child.is("message/delivery-status"))) {
        for (MimeEntity child : children) {
          visit(child, depth + 1);
        }
      }
    }
  }
}

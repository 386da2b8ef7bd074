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
  private final Volume volume;
  private final List<Document> documents = new ArrayList<>();
  private int entries;

  Walk(Limits limits) {
    this.limits = limits;
    this.memory = new Memory(limits);
    this.volume = new Volume(limits);
  }

  List<Document> documents() {
    return documents;
  }

  /**
   * Takes one thing for what its bytes say that it is. What is wrong with it is noted, so that the
   * rest of the delivery can still be had.
   *
   * @param place where it was found
   */
  void visit(Place place, Content content) {
    try {
      if (isAdmitted(place.path())) {
        open(place, isUnpacked(place) ? volume.counted(content) : content);
      }
    } catch (RejectedException e) {
      documents.add(new Document.Rejected(place.path(), e.rejection()));
    } catch (IOException e) {
      throw new IllegalStateException("a reader of content didn't say whose fault it was", e);
    }
  }

  private static boolean isUnpacked(Place place) {
    return place.nesting() > 0;
  }

  private boolean isAdmitted(String path) {
    entries++;
    if (entries == limits.entries() + 1) {
      documents.add(new Document.Rejected(path, Faults.tooManyEntries(limits)));
    }
    return entries <= limits.entries();
  }

  private void open(Place place, Content content) throws IOException {
    Sample sample = Sample.of(content);
    if (sample.isEmpty() && !isUnpacked(place)) {
      throw new RejectedException(new Rejection(Rejection.Reason.TRUNCATED, "it is empty"));
    }
    Content rest = sample.isWhole() ? new Held(content, sample.bytes()) : content;
    Form form = Sniffer.form(sample);
    place.compareLabel(form);
    switch (form) {
      case GZIP -> visitGzip(place, rest);
      case ZIP -> visitZip(place.inside(form, limits), held(sample, content, place));
      case MAIL -> visitMail(place.inside(form, limits), held(sample, content, place));
      case XML -> documents.add(xml(place, rest));
      case TLS_REPORT -> documents.add(new Document.Other(place.path(), Outcome.TLS_REPORT));
      case OTHER -> {}
    }
  }

  private Held held(Sample sample, Content content, Place place) throws IOException {
    return sample.isWhole()
        ? memory.hold(content, sample.bytes(), place.nesting())
        : memory.hold(content, place.nesting());
  }

  private Document xml(Place place, Content content) {
    Content bounded = isUnpacked(place) ? content : volume.counted(content);
    return new Document.Xml(place.path(), bounded, place.submitter(), place.anomalies());
  }

  private void visitGzip(Place place, Content packed) throws RejectedException {
    visit(place.inside(Form.GZIP, limits), new GzipContent(packed, limits, place.anomalies()));
  }

  private void visitZip(Place inside, Held archive) throws IOException {
    for (ZipDirectory.Entry entry : ZipDirectory.read(archive, limits)) {
      visit(inside.entry(entry.name(), new Label("", entry.name())), entry.content());
    }
  }

  private void visitMail(Place inside, Held mail) throws IOException {
    MimeEntity entity = MimeEntity.read(mail);
    new Mail(inside.submittedBy(entity.submitter())).visit(entity, 0);
  }

  /** The parts of one mail. */
  private final class Mail {

    private final Place place;
    private int parts;

    Mail(Place place) {
      this.place = place;
    }

    /** Visits an entity inside so many multiparts of this mail. */
    void visit(MimeEntity entity, int depth) throws RejectedException {
      if (entity.isMultipart()) {
        visitMultipart(entity, depth);
      } else {
        parts++;
        String name = entity.nameOr("part " + parts);
        Walk.this.visit(place.entry(name, entity.label()), entity.content());
      }
    }

    private void visitMultipart(MimeEntity multipart, int depth) throws RejectedException {
      if (depth > limits.nesting()) {
        throw Faults.nestedTooDeeply(limits);
      }
      List<MimeEntity> children = multipart.children(limits.entries());
      if (children.stream().anyMatch(child -> child.is("message/feedback-report"))) {
        documents.add(new Document.Other(place.path(), Outcome.FAILURE_REPORT));
      } else if (children.stream().noneMatch(child -> child.is("message/delivery-status"))) {
        for (MimeEntity child : children) {
          visit(child, depth + 1);
        }
      }
    }
  }
}

package org.ruascope;

import java.util.stream.Stream;
import org.ruascope.index.Searches;
import org.ruascope.query.Dimension;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Group;
import org.ruascope.query.source.Grouping;
import org.ruascope.query.source.Listing;
import org.ruascope.query.source.Profiles;
import org.ruascope.query.source.Records;
import org.ruascope.query.source.Sources;
import org.ruascope.query.source.StoredRecord;
import org.ruascope.web.BadRequestException;
import org.ruascope.web.Export;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;

/** What the page asks about sources, down to single records. */
final class SourceResources {
  private static final int USUAL_SIZE = 50;
  private static final int MOST_GROUPS = 300;
  private static final int MOST_RECORDS = 100;
  private static final int LONGEST_TEXT = 100;

  private final Sources sources;
  private final Profiles profiles;
  private final Records records;

  SourceResources(Searches searches) {
    this.sources = new Sources(searches);
    this.profiles = new Profiles(searches);
    this.records = new Records(searches);
  }

  Stream<Resource> all() {
    return Stream.of(
        new Resource("sources", parameters -> groups(parameters, grouping(parameters), USUAL_SIZE)),
        new Resource(
            "countries",
            parameters -> groups(parameters, Grouping.by(Dimension.COUNTRY), MOST_GROUPS)),
        new Resource("source", parameters -> profiles.of(parameters.scope())),
        new Resource("records", this::records));
  }

  private Object groups(Parameters parameters, Grouping grouping, int usualSize) {
    Scope scope = parameters.scope();
    Listing listing = listing(parameters, usualSize);
    return parameters.exports()
        ? export(sources.all(scope, grouping, listing))
        : sources.in(scope, grouping, listing);
  }

  private static Export<Group> export(Sources.All all) {
    return new Export<>(Group.class, all.more() ? Long.MAX_VALUE : all.total(), all.rows());
  }

  private static Grouping grouping(Parameters parameters) {
    String by = parameters.text("by");
    return by == null
        ? Grouping.ORIGIN
        : Grouping.of(by)
            .orElseThrow(() -> new BadRequestException("by must be origin or a condition's name"));
  }

  private static Listing listing(Parameters parameters, int usualSize) {
    int size = parameters.number("size", usualSize, 1, MOST_GROUPS);
    return new Listing(
        parameters.word("sort", Listing.Sort.MESSAGES),
        parameters.number("page", 1, 1, Listing.MOST / size),
        size,
        text(parameters));
  }

  private static String text(Parameters parameters) {
    String text = parameters.text("find");
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new BadRequestException("find can have " + LONGEST_TEXT + " characters at most");
    }
    return text == null ? "" : text;
  }

  private Object records(Parameters parameters) {
    Scope scope = parameters.scope();
    int size = parameters.number("size", USUAL_SIZE, 1, MOST_RECORDS);
    int page = parameters.number("page", 1, 1, Records.MOST / size);
    return parameters.exports()
        ? new Export<>(StoredRecord.class, records.count(scope), records.all(scope))
        : records.in(scope, page, size);
  }
}

package org.ruascope.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.ruascope.format.FindingCsv;
import org.ruascope.format.FindingJson;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;

/** How {@code parse} shows what it finds. */
enum Format {
  JSON {
    @Override
    FindingWriter writer(Terminal terminal, Enricher enricher) throws IOException {
      FindingJson json = new FindingJson(terminal.out(), enricher);
      return new Adapter(json::write, json);
    }
  },
  CSV {
    @Override
    FindingWriter writer(Terminal terminal, Enricher enricher) throws IOException {
      FindingCsv csv = new FindingCsv(terminal.out());
      return new Adapter(csv::write, csv);
    }
  },
  TABLE {
    @Override
    FindingWriter writer(Terminal terminal, Enricher enricher) {
      return new FindingTable(terminal);
    }
  };

  abstract FindingWriter writer(Terminal terminal, Enricher enricher) throws IOException;

  /** In lower case, as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private record Adapter(FindingVisitor visitor, Closeable target) implements FindingWriter {
    @Override
    public void write(Finding finding) throws IOException {
      visitor.visit(finding);
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}

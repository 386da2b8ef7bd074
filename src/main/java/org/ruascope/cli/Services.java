package org.ruascope.cli;

import java.io.IOException;
import java.util.List;
import org.ruascope.archive.Quarantine;
import org.ruascope.check.Check;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Settings;
import org.ruascope.embedded.StartListener;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.kibana.Imported;
import org.ruascope.kibana.SavedObjects;
import org.ruascope.report.Enricher;

/**
 * What the commands need from the rest of the program. Each method loads no more than it needs, so
 * that {@code parse} starts fast.
 */
public interface Services {

  /**
   * Reads files without storing anything.
   *
   * @param settings for the limits
   * @param inputs what to read
   * @param visitor takes each document's finding while its records can be read
   * @throws IOException when the visitor does
   */
  void parse(Settings settings, Inputs inputs, FindingVisitor visitor) throws IOException;

  /**
   * Tells what follows about records beyond what reporters say.
   *
   * @throws org.ruascope.report.UnavailableException when a file that it needs can't be used
   */
  Enricher enricher(Settings settings);

  /**
   * Sending services that are known.
   *
   * @throws org.ruascope.report.UnavailableException when a file of the user's can't be used
   */
  ServiceMap serviceMap(Settings settings);

  /** What {@code ruascope check} tries, a list for each part: the checks of one are in order. */
  List<List<Check>> checks(Settings settings);

  /**
   * The dashboards, as Kibana imports them.
   *
   * @throws org.ruascope.report.UnavailableException when a file of the installation isn't there
   */
  SavedObjects dashboards();

  /**
   * Puts the dashboards into Kibana.
   *
   * @throws org.ruascope.report.UnavailableException when it isn't there or doesn't take them
   */
  Imported installDashboards(KibanaSettings kibana);

  /** What couldn't be accepted. */
  Quarantine quarantine(Settings settings);

  /**
   * Makes everything ready to store reports: Elasticsearch, templates, routes.
   *
   * @param starting told how far the embedded Elasticsearch is, if it is used
   * @throws org.ruascope.report.UnavailableException when Elasticsearch isn't there or can't be
   *     served
   */
  Flow open(Settings settings, StartListener starting);

  /**
   * Makes everything ready to look after alerts.
   *
   * @param starting told how far the embedded Elasticsearch is, if it is used
   * @throws org.ruascope.report.UnavailableException when Elasticsearch isn't there
   */
  AlertDesk alerts(Settings settings, StartListener starting);

  /**
   * Makes ready to write letters about what is stored.
   *
   * @param starting told how far the embedded Elasticsearch is, if it is used
   * @throws org.ruascope.report.UnavailableException when Elasticsearch isn't there or can't be
   *     served
   */
  Digests digests(Settings settings, StartListener starting);

  /** Makes the demo ready: the same flow, with a mailbox of made-up reports as its one source. */
  Demo demo(Settings settings, StartListener starting);
}

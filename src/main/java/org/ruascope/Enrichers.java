package org.ruascope;

import java.util.List;
import java.util.function.Supplier;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.report.Enricher;

/**
 * The same enrichment for those who wait more or less.
 *
 * @param quick doesn't hold up the storing of reports for long
 * @param patient waits as long as answers may take
 * @param databases that are in use
 */
record Enrichers(Enricher quick, Enricher patient, Supplier<List<DatabaseState>> databases) {}

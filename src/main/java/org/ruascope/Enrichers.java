package org.ruascope;

import org.ruascope.report.Enricher;

/**
 * The same enrichment for those who wait more or less.
 *
 * @param quick doesn't hold up the storing of reports for long
 * @param patient waits as long as answers may take
 */
record Enrichers(Enricher quick, Enricher patient) {}

package org.ruascope.query.overview;

/**
 * How a policy domain stands in the last week, and before.
 *
 * @param domain its name
 * @param week the last seven complete days
 * @param usual the four weeks before
 */
record DomainWeeks(String domain, Verdicts week, Verdicts usual) {}

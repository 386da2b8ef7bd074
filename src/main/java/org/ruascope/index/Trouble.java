package org.ruascope.index;

import org.ruascope.report.UnavailableException;

/**
 * Why a request came to nothing.
 *
 * @param exception for people
 * @param passing whether it may go away by itself, so that asking again makes sense
 */
record Trouble(UnavailableException exception, boolean passing) {}

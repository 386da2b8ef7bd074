/** Record → the service that sent it, by a map of sending services that is kept as data. */
@NullMarked
package org.ruascope.enrich.service;

import org.jspecify.annotations.NullMarked;

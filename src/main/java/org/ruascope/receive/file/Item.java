package org.ruascope.receive.file;

import java.nio.file.Path;
import org.ruascope.report.Delivery;

/**
 * A delivery out of a file.
 *
 * @param file that holds it, alone or (mbox) with others
 * @param size bytes
 * @param last whether no more deliveries of the file follow
 */
record Item(Path file, Delivery delivery, long size, boolean last) {}

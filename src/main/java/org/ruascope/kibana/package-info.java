/** Kibana's dashboards: from the readable files in {@code dashboards/kibana} into Kibana. */
@NullMarked
package org.ruascope.kibana;

import org.jspecify.annotations.NullMarked;

/** The dashboards as tests look at them: what each panel asks, Kibana's and Grafana's alike. */
@NullMarked
package org.ruascope.dashboards;

import org.jspecify.annotations.NullMarked;

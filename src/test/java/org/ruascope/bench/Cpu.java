package org.ruascope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.ruascope.testing.TestElasticsearch;

/** CPU time that was used until now, in seconds. */
final class Cpu {
  private Cpu() {}

  static double ofThisProcess() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  static double ofElasticsearch() throws IOException {
    JsonNode stats = new ObjectMapper().readTree(TestElasticsearch.get("/_nodes/stats/process"));
    return stats.get("nodes").elements().next().at("/process/cpu/total_in_millis").asLong() / 1e3;
  }
}

package org.ruascope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.ruascope.testing.TestElasticsearch;

/** CPU time that was used until now, in seconds. */
final class Cpu {
  private static final String STATISTICS = "/_nodes/stats/process";

  private Cpu() {}

  static double ofThisProcess() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  static double ofElasticsearch() throws IOException {
    return used(TestElasticsearch.get(STATISTICS));
  }

  static double ofElasticsearch(StoredYear year) throws IOException, InterruptedException {
    return used(year.send("GET", STATISTICS));
  }

  private static double used(String statistics) throws IOException {
    JsonNode stats = new ObjectMapper().readTree(statistics);
    return stats.get("nodes").elements().next().at("/process/cpu/total_in_millis").asLong() / 1e3;
  }
}

package org.ruascope.kibana;

import java.util.List;

/**
 * What came of an import.
 *
 * @param version of Kibana
 * @param done what is there now, each as {@code dashboard "DMARC overview"}
 * @param failed what isn't, each with the reason
 * @param url of the first dashboard
 */
public record Imported(String version, List<String> done, List<String> failed, String url) {
  public Imported {
    done = List.copyOf(done);
    failed = List.copyOf(failed);
  }
}

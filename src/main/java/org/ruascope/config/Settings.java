package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be configured, by concern.
 *
 * @param elasticsearch a server of the user's own; empty: the embedded one
 * @param embedded the embedded Elasticsearch
 * @param mailboxes in the order of their names
 * @param folders in the order of their names
 * @param senders who sends in the operator's name, in the order of their names
 * @param channels by which people are told, in the order of their names
 * @param geo what tells where addresses are from
 * @param dns who is asked for names
 * @param services what is added to the map of sending services
 * @param verify which reports to believe
 * @param web the page
 * @param kibana which gets the dashboards; empty: none
 * @param data where ruascope keeps files
 * @param limits what is too much
 * @param routesPath more route files than the installation's
 * @param publicSuffixList a newer one than ruascope brings along
 * @param enrichSchedule {@code enrich.schedule}: when pending records are asked for again
 * @param alerts who is told of alerts, and when
 * @param digests letters, in the order of their names
 */
public record Settings(
    Optional<ElasticsearchSettings> elasticsearch,
    EmbeddedSettings embedded,
    List<MailboxSettings> mailboxes,
    List<FolderSettings> folders,
    List<SenderSettings> senders,
    List<ChannelSettings> channels,
    GeoSettings geo,
    DnsSettings dns,
    ServiceSettings services,
    VerifySettings verify,
    WebSettings web,
    Optional<KibanaSettings> kibana,
    DataSettings data,
    Limits limits,
    Optional<Path> routesPath,
    Optional<Path> publicSuffixList,
    Schedule enrichSchedule,
    AlertSettings alerts,
    List<DigestSettings> digests) {
  public Settings {
    mailboxes = List.copyOf(mailboxes);
    folders = List.copyOf(folders);
    senders = List.copyOf(senders);
    channels = List.copyOf(channels);
    digests = List.copyOf(digests);
  }
}

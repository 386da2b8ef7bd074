package org.ruascope.query.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Messages;

/**
 * A group of sources.
 *
 * @param by which dimension its name is of, as in addresses
 * @param name a text of strangers, or {@link org.ruascope.query.Condition#ABSENT}
 * @param where the conditions that choose its records, as in addresses
 * @param messages in the period
 * @param verdicts the same by whose mail it is
 * @param dispositions the same by what was done with them
 * @param addresses how many different ones; nearly, if more than a thousand
 * @param serviceType what the service is there for; null if none is known
 * @param host the confirmed name of the address, of single ones only; null if there is none
 * @param network whose network most records are from; null if that isn't known
 * @param countries by ISO 3166-1, a few, the one with the most messages first
 * @param domains whose policies were applied, a few
 * @param firstSeen in all that is looked through, {@value Details#LOOKBACK_DAYS} days before the
 *     period at most
 * @param lastSeen in the period
 * @param isNew whether it wasn't seen before the last days of the period, though reports came
 */
public record Group(
    String by,
    String name,
    Map<String, String> where,
    Messages messages,
    Verdicts verdicts,
    Dispositions dispositions,
    long addresses,
    @Nullable String serviceType,
    @Nullable String host,
    @Nullable String network,
    List<String> countries,
    List<String> domains,
    LocalDate firstSeen,
    LocalDate lastSeen,
    boolean isNew) {}

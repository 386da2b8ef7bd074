package org.ruascope.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.alert.channel.Letter;
import org.ruascope.archive.Kept;
import org.ruascope.index.Searches;

/**
 * Letters about what a test has stored.
 *
 * @param searches there
 * @param quarantine what is in it
 */
record TestLetters(Searches searches, Kept quarantine) {

  Letter write(List<String> domains, Edition edition, LocalDate today) {
    DigestReader reader = new DigestReader(searches, name -> ServiceHelp.NONE, () -> quarantine);
    return new DigestLetter(URI.create("https://dmarc.example.com/"))
        .of(reader.read(domains, edition, today));
  }
}

package org.ruascope.alert.channel;

import jakarta.mail.Address;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who has got mails that others haven't yet. Of the last hundred such mails; lost at a restart. */
final class Delivered {
  private static final int MOST = 100;

  private final Map<String, Set<Address>> byMail =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Address>> eldest) {
          return size() > MOST;
        }
      };

  synchronized Set<Address> whoHas(String mail) {
    return Set.copyOf(byMail.getOrDefault(mail, Set.of()));
  }

  synchronized void add(String mail, Collection<Address> recipients) {
    byMail.computeIfAbsent(mail, unknown -> new HashSet<>()).addAll(recipients);
  }

  synchronized void forget(String mail) {
    byMail.remove(mail);
  }
}

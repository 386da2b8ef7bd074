package org.ruascope.query.overview;

import java.util.Comparator;
import org.ruascope.query.Messages;
import org.ruascope.query.overview.Answer.Domain;

/** How domains can be sorted; where it makes no difference, those with the most mail come first. */
public enum Order {
  /** Those with the worst finding first. */
  TROUBLE,
  MESSAGES,
  /** Those with the smallest aligned share first. */
  ALIGNED,
  DOMAIN;

  private static final Comparator<Domain> MOST_MAIL =
      Comparator.<Domain>comparingLong(each -> each.figures().messages().all())
          .reversed()
          .thenComparing(Domain::domain);

  Comparator<Domain> comparator() {
    return switch (this) {
      case TROUBLE ->
          Comparator.comparing(Domain::level, Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(MOST_MAIL);
      case MESSAGES -> MOST_MAIL;
      case ALIGNED -> Comparator.comparingDouble(Order::share).thenComparing(MOST_MAIL);
      case DOMAIN -> Comparator.comparing(Domain::domain);
    };
  }

  private static double share(Domain domain) {
    Messages messages = domain.figures().messages();
    return messages.all() == 0 ? 1 : (double) messages.aligned() / messages.all();
  }
}

package org.ruascope.alert.channel;

/** How a service wants to be told. */
interface Form {
  /** JSON of alerts. */
  String of(Bulletin bulletin);

  /** JSON of a letter. */
  String of(Letter letter);
}

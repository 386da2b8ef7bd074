package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ruascope.e2e.Letter.Goes;

/** Where letters wait, and where they go to: a mailbox or a folder, as ruascope finds it. */
interface Place {

  /** What the configuration says of it. */
  String settings();

  /** Puts letters in. */
  void fill(List<Letter> letters);

  /** The hashes of the letters that are there by now, sorted. */
  List<String> at(Goes where);

  /** How many letters have been moved by now. */
  default int moved() {
    return at(Goes.PROCESSED).size() + at(Goes.QUARANTINE).size();
  }

  /** Each letter is where it belongs, once. */
  default void assertFiled(List<Letter> letters) {
    for (Goes where : Goes.values()) {
      List<String> expected =
          letters.stream().filter(letter -> letter.goes() == where).map(Letter::hash).toList();
      assertThat(at(where)).as("%s", where).containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}

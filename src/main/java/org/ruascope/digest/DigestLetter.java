package org.ruascope.digest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ruascope.advice.Link;
import org.ruascope.advice.PageAddress;
import org.ruascope.alert.channel.Letter;
import org.ruascope.alert.channel.Letter.Image;

/** Makes a letter of what there is to tell. */
public final class DigestLetter {
  private final PageAddress page;

  /**
   * Letters with links to a page.
   *
   * @param page where people find it: {@code web.url}
   */
  public DigestLetter(URI page) {
    this.page = new PageAddress(page);
  }

  /** The letter; the same facts make the same one. */
  public Letter of(Digest digest) {
    Summary summary = new Summary(digest);
    List<Block> blocks = new Content(digest).blocks();
    String title = "DMARC of " + summary.who();
    Link link = link(digest);
    String below = capital(digest.edition().title()) + ", in UTC";
    return new Letter(
        id(digest),
        summary.subject(),
        new TextForm(page).of(title, below, blocks, link),
        new HtmlForm(page).of(title, below, blocks, link),
        images(blocks),
        link);
  }

  /** Of what it is about: domains, and which week or month. */
  static String id(Digest digest) {
    String about = String.join(",", digest.domains()) + " " + digest.edition().id();
    return "digest-" + UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
  }

  private static Link link(Digest digest) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("from", List.of(digest.edition().period().first().toString()));
    parameters.put("to", List.of(digest.edition().period().last().toString()));
    if (digest.domains().size() == 1) {
      parameters.put("domain", digest.domains());
    }
    return new Link("/", parameters);
  }

  private static List<Image> images(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Chart.class::isInstance)
        .map(each -> ((Block.Chart) each).image())
        .toList();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

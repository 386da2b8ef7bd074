package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ruascope.alert.channel.Letter;
import org.ruascope.report.Text;

/** Looks at each element of a letter, and at each character that isn't markup. */
final class HarmlessLetter {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"<>]*)\"");
  private static final List<String> ELEMENTS =
      List.of(
          "html", "head", "meta", "title", "style", "body", "table", "tr", "td", "th", "h1", "h2",
          "p", "div", "span", "b", "a", "img", "wbr");
  private static final List<String> ATTRIBUTES =
      List.of(
          "lang",
          "charset",
          "name",
          "content",
          "role",
          "width",
          "cellpadding",
          "cellspacing",
          "border",
          "align",
          "valign",
          "class",
          "style",
          "src",
          "alt",
          "href",
          "scope");

  private HarmlessLetter() {}

  static void check(Letter letter) {
    String html = letter.html().replaceFirst("<!DOCTYPE html>", "");
    TAG.matcher(html).results().forEach(HarmlessLetter::checkTag);
    String text = TAG.matcher(html.replaceFirst("(?s)<style>.*</style>", "")).replaceAll("");
    assertThat(text).doesNotContain("<", ">", "\"");
    assertThat(text.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    assertThat(text.codePoints()).allMatch(each -> each == '\n' || Text.isPrintable(each));
    assertThat(letter.text().codePoints()).allMatch(each -> each == '\n' || Text.isPrintable(each));
    assertThat(letter.subject().codePoints()).allMatch(Text::isPrintable);
    assertThat(letter.text().lines())
        .filteredOn(line -> line.contains("://"))
        .allSatisfy(line -> assertThat(line.strip()).startsWith("https://dmarc.example.com/"));
    assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("ERROR"));
  }

  private static void checkTag(MatchResult tag) {
    assertThat(ELEMENTS).contains(tag.group(2));
    List<MatchResult> attributes = ATTRIBUTE.matcher(tag.group(3)).results().toList();
    assertThat(ATTRIBUTE.matcher(tag.group(3)).replaceAll("")).as(tag.group()).isEmpty();
    attributes.forEach(
        each -> {
          assertThat(ATTRIBUTES).contains(each.group(1));
          assertThat(each.group(2)).doesNotContain("url(", "javascript:");
        });
    attributes.stream()
        .filter(each -> each.group(1).equals("href"))
        .forEach(each -> assertThat(each.group(2)).startsWith("https://dmarc.example.com/"));
    attributes.stream()
        .filter(each -> each.group(1).equals("src"))
        .forEach(each -> assertThat(each.group(2)).isEqualTo("cid:messages.png"));
  }
}

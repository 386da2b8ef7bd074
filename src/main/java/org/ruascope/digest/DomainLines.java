package org.ruascope.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.digest.Block.Cell;
import org.ruascope.digest.Block.Column;
import org.ruascope.digest.Block.Heading;
import org.ruascope.digest.Block.Item;
import org.ruascope.digest.Block.Items;
import org.ruascope.digest.Block.Paragraph;
import org.ruascope.digest.Block.Table;
import org.ruascope.query.overview.Answer.Domain;

/** How each domain did, and whether its policy can be made stricter. */
record DomainLines(Digest digest) {
  private static final int MOST_REASONS = 3;
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Domain", false), new Column("Messages", true), new Column("Aligned", true));

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Domain> domains = digest.overview().domains();
    if (domains.size() > 1) {
      blocks.add(new Heading("Domains"));
      blocks.add(new Table(COLUMNS, domains.stream().map(this::row).toList()));
      more(blocks, digest.overview().domainsTotal() - domains.size());
    }
    if (!domains.isEmpty()) {
      blocks.add(new Heading("Is it safe to go on?"));
      blocks.add(new Items(digest.policies().stream().map(this::policy).toList()));
    }
    return blocks;
  }

  private static void more(List<Block> blocks, int more) {
    if (more > 0) {
      Sentence rest =
          Say.that(
              "And {more}, with less trouble or none; the page has all.",
              "more",
              Words.count(more, "domain", "domains"));
      blocks.add(new Paragraph(List.of(rest), true));
    }
  }

  private List<Cell> row(Domain domain) {
    return List.of(
        new Cell(
            Say.that("{domain}", "domain", domain.domain()),
            Say.that("{published}", "published", published(domain.policy().get("p"))),
            link(domain.domain())),
        cell(Words.count(domain.figures().messages().all()), Volume.messages(domain.figures())),
        cell(Volume.share(domain.figures().messages()), Volume.aligned(domain.figures())));
  }

  private static Cell cell(String text, String note) {
    return new Cell(Say.that("{it}", "it", text), Say.that(note), null);
  }

  private Link link(String domain) {
    return new Link(
        "/",
        Map.of(
            "domain", List.of(domain),
            "from", List.of(digest.overview().period().first().toString()),
            "to", List.of(digest.overview().period().last().toString())));
  }

  private static String published(@Nullable String policy) {
    return policy == null ? "not told" : "p=" + policy;
  }

  private Item policy(Digest.Policy policy) {
    Sentence title =
        Say.that(
            "{domain}: " + said(policy.verdict().state()) + " Today it is {published}.",
            "domain",
            policy.domain(),
            "target",
            policy.verdict().target(),
            "published",
            published(policy.published()));
    return new Item(
        tone(policy),
        badge(policy),
        title,
        notes(policy),
        new Link("/policy", Map.of("domain", List.of(policy.domain()))));
  }

  /** The page's words. */
  private static String said(String state) {
    return switch (state) {
      case "done" -> "all that fails is to be refused.";
      case "safe" -> "it is safe to go on to {target}.";
      case "not_yet" -> "it is not yet safe to go on to {target}.";
      default -> "it can’t be told yet whether {target} is safe.";
    };
  }

  private static Tone tone(Digest.Policy policy) {
    return switch (policy.verdict().state()) {
      case "done", "safe" -> Tone.GOOD;
      case "not_yet" -> Tone.BAD;
      default -> Tone.WARN;
    };
  }

  private static String badge(Digest.Policy policy) {
    return switch (policy.verdict().state()) {
      case "done" -> "Done";
      case "safe" -> "Safe to go on";
      case "not_yet" -> "Not yet";
      default -> "Cannot tell";
    };
  }

  /** How to go on is said where there is room for it; it refers to the reasons below. */
  private List<Sentence> notes(Digest.Policy policy) {
    Stream<Sentence> steps = digest.isOfOne() ? policy.steps().stream() : Stream.empty();
    return Stream.concat(steps, policy.verdict().reasons().stream().limit(MOST_REASONS))
        .map(Say::again)
        .toList();
  }
}

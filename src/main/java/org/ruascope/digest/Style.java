package org.ruascope.digest;

/**
 * How mails look. Mail programs leave out style sheets as they like, so every element has its style
 * with it, for light; those that know dark mode also know the one sheet that is there for it.
 */
final class Style {
  static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
  static final String PAGE = "margin:0;padding:0;background-color:#f5f6f8;color:#18202d;";
  static final String CARD =
      "background-color:#ffffff;border:1px solid #e2e6ed;border-radius:12px;padding:24px;";
  static final String TITLE =
      FONT + "margin:0 0 4px 0;font-size:22px;line-height:28px;font-weight:700;color:#18202d;";
  static final String HEADING =
      FONT + "margin:28px 0 8px 0;font-size:16px;line-height:22px;font-weight:700;color:#18202d;";
  static final String TEXT =
      FONT + "margin:0 0 8px 0;font-size:15px;line-height:22px;color:#18202d;";
  static final String MUTED =
      FONT + "margin:0 0 8px 0;font-size:13px;line-height:19px;color:#546075;";
  static final String NUMBER =
      FONT + "font-size:24px;line-height:30px;font-weight:700;color:#18202d;";
  static final String LINK = "color:#2f52cf;text-decoration:underline;";
  static final String WRAP = "word-break:break-word;overflow-wrap:anywhere;";
  static final String LINE = "border-top:1px solid #e2e6ed;";
  static final String TABLE = "border-collapse:collapse;width:100%;";

  /** For those mail programs that know it; the names are those of {@code class}. */
  static final String DARK =
      """
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      @media (max-width: 480px) {
        .card { padding: 16px !important; }
        .tile { display: block !important; width: 100% !important; }
      }
      @media (prefers-color-scheme: dark) {
        .page { background-color: #0e1218 !important; }
        .card { background-color: #161b24 !important; border-color: #29313f !important; }
        .text { color: #e7ebf3 !important; }
        .muted { color: #9ca8bc !important; }
        .link { color: #93a9ff !important; }
        .line { border-color: #29313f !important; }
        .good { background-color: #14342a !important; color: #74d6af !important; }
        .warn { background-color: #382c11 !important; color: #f0c36b !important; }
        .bad { background-color: #40191c !important; color: #ff9f9d !important; }
        .neutral { background-color: #28303e !important; color: #e7ebf3 !important; }
      }
      """;

  private Style() {}

  /** A word or two on a ground of its own. */
  static String badge(Tone tone) {
    String colours =
        switch (tone) {
          case GOOD -> "background-color:#def3e9;color:#17694a;";
          case WARN -> "background-color:#fdf0d0;color:#7d5200;";
          case BAD -> "background-color:#fce5e4;color:#a92626;";
          case NEUTRAL -> "background-color:#e9ecf2;color:#18202d;";
        };
    return FONT
        + colours
        + "display:inline-block;padding:1px 8px;border-radius:10px;"
        + "font-size:12px;line-height:18px;font-weight:600;white-space:nowrap;";
  }
}

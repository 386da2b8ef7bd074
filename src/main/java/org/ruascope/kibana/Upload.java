package org.ruascope.kibana;

/**
 * A file in the form in which browsers send one (RFC 7578).
 *
 * @param ndjson its content
 */
record Upload(String ndjson) {
  private static final String BOUNDARY = "ruascope-7MA4YWxkTrZu0gW";

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  String body() {
    return String.join(
        "\r\n",
        "--" + BOUNDARY,
        "Content-Disposition: form-data; name=\"file\"; filename=\"ruascope.ndjson\"",
        "Content-Type: application/x-ndjson",
        "",
        ndjson,
        "--" + BOUNDARY + "--",
        "");
  }
}

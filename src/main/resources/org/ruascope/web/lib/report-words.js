/** What the words of reports mean; docs/fields.md and docs/reporters.md say more. */

/** Whether a report is from the reporter. */
export const AUTHENTICITY = {
  verified: 'A DKIM signature holds, of the reporter’s own domain.',
  trusted_header: 'A mail server that the settings trust says that the mail passed.',
  unverified: 'Nothing speaks for it, and nothing against it.',
  failed: 'A signature is wrong, or a trusted server says that DMARC failed: forged, or changed on the way.',
  temporary: 'Name servers didn’t answer yet; they are asked again.',
};

/** Why. */
export const DETAIL = {
  signed: 'a signature holds',
  authentication_results: 'a trusted server says so',
  body_changed: 'the content isn’t what was signed',
  wrong_signature: 'header and key don’t give this signature',
  no_answer: 'name servers don’t answer',
  other_sender: 'a genuine mail, but of another domain than the report names',
  no_mail: 'it came without a mail around it',
  not_signed: 'the mail isn’t signed',
  not_asked: 'DNS is switched off',
  no_sender: 'there isn’t one From with one address',
  repeated_field: 'a header field is there twice that may be there once',
  malformed: 'header or signature isn’t what it must be',
  too_large: 'the header is too large',
  unsupported: 'signed in a way that isn’t accepted any more',
  partial_body: 'signed in part only (l=)',
  unsigned_from: 'From isn’t signed',
  expired: 'the signature had expired',
  no_key: 'DNS has no such key',
  weak_key: 'the key is too short',
  unusable_key: 'the key can’t be used',
  testing_key: 'the key says that it is a test (t=y)',
  unreadable: 'the mail couldn’t be read a second time',
};

/** What was odd about a report, and accepted all the same. */
export const WARNING = {
  normalised: 'White space, capitals or a trailing dot around a value; taken without them.',
  read_as: 'A word that the RFCs don’t know; taken for the one that is meant.',
  unrecognised_value: 'Another unknown word; counts neither as a pass nor as a fail.',
  missing_element: 'Something that must be there, isn’t.',
  empty_element: 'Something that must have a value, has none.',
  repeated_element: 'Something twice, of which there may be one.',
  wrong_order: 'Elements in another order than the schema’s.',
  unusual_date_range: 'It begins when it ends, or spans more than 25 hours.',
  milliseconds: 'Times in milliseconds.',
  no_records: 'No record at all.',
  record_skipped: 'A record without address, count or result; left out.',
  stray_bytes: 'Bytes before or after what belongs there; passed over.',
  no_declaration: 'XML without its declaration; taken as UTF-8.',
  other_encoding: 'Another encoding than UTF-8.',
  bad_bytes: 'Bytes that aren’t UTF-8; read as windows-1252.',
  recovered: 'No proper XML; repaired.',
  mislabelled: 'A type or file name that promises something else.',
  nested: 'A mail in a mail, or an archive in an archive.',
  several_reports: 'More than one report in a mail or archive.',
  collision: 'Same reporter, domain, id and dates as another report, and other records; both count.',
};

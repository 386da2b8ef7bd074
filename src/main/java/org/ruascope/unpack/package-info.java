/** From the bytes of a mail or file to the documents in it: MIME, gzip, zip, within limits. */
@NullMarked
package org.ruascope.unpack;

import org.jspecify.annotations.NullMarked;

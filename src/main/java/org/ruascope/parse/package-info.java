/** From a document to a report: XML by StAX and JAXB, RFC 7489 and RFC 9990. */
@NullMarked
package org.ruascope.parse;

import org.jspecify.annotations.NullMarked;

/** The demo: generated reports of two example domains in an IMAP server in this process. */
@NullMarked
package org.ruascope.demo;

import org.jspecify.annotations.NullMarked;

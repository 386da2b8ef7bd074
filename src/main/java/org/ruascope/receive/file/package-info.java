/** Folders, Maildirs, mbox files and paths as sources. */
@NullMarked
package org.ruascope.receive.file;

import org.jspecify.annotations.NullMarked;

@org.jspecify.annotations.NullMarked
package org.ruascope.kibana;

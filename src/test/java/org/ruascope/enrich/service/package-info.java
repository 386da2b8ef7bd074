@org.jspecify.annotations.NullMarked
package org.ruascope.enrich.service;

package org.ruascope;

import java.util.function.Function;
import java.util.stream.Stream;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.index.Searches;
import org.ruascope.query.Failures;
import org.ruascope.query.PolicyProjection;
import org.ruascope.query.PolicyTable;
import org.ruascope.query.Scope;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.Table;

/** What the page asks about mail that fails, and about what a stricter policy would do to it. */
final class FailureResources {
  private final Failures failures;
  private final PolicyTable policies;
  private final PolicyProjection projection;

  FailureResources(Searches searches, Function<String, ServiceHelp> help) {
    this.failures = new Failures(searches, help);
    this.policies = new PolicyTable(searches);
    this.projection = new PolicyProjection(searches, help);
  }

  Stream<Resource> all() {
    return Stream.of(
        new Resource("failures", parameters -> failures.in(parameters.scope())),
        new Resource("policy", this::policy));
  }

  /** What would happen to a domain's mail; without a domain, how far each is. */
  private Object policy(Parameters parameters) {
    Scope scope = parameters.scope();
    String domain = scope.domain();
    return domain == null
        ? Table.of(policies.in(scope, parameters.today()))
        : projection.of(domain, scope, parameters.today());
  }
}

package org.ruascope.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the page would be shown to those only who are meant to see it. */
final class WebRules {
  private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  private final Values values;
  private final List<Fault> faults = new ArrayList<>();

  WebRules(Values values) {
    this.values = values;
  }

  List<Fault> check() {
    boolean password = values.has(WebKeys.WEB_PASSWORD) || values.has(WebKeys.WEB_PASSWORD_FILE);
    together(
        WebKeys.WEB_USERNAME, values.has(WebKeys.WEB_USERNAME), WebKeys.WEB_PASSWORD, password);
    together(
        WebKeys.WEB_USER_HEADER,
        values.has(WebKeys.WEB_USER_HEADER),
        WebKeys.WEB_PROXIES,
        values.has(WebKeys.WEB_PROXIES));
    if (values.has(WebKeys.WEB_USERNAME) && values.has(WebKeys.WEB_USER_HEADER)) {
      fault(WebKeys.WEB_USER_HEADER, "give this or web.username, not both");
    }
    if (values.written(WebKeys.WEB_USERNAME).filter(v -> v.text().contains(":")).isPresent()) {
      fault(WebKeys.WEB_USERNAME, "must not have a colon in it"); // RFC 7617 section 2
    }
    binding();
    return faults;
  }

  private void together(Key<?> one, boolean hasOne, Key<?> other, boolean hasOther) {
    if (hasOne != hasOther) {
      fault(hasOne ? other : one, "missing; allowed: " + (hasOne ? other : one).kind().allowed());
    }
  }

  /** What an address is called by DNS may change: only names that can't be others' count. */
  private void binding() {
    boolean guarded = values.has(WebKeys.WEB_USERNAME) || values.has(WebKeys.WEB_USER_HEADER);
    String address = values.written(WebKeys.WEB_ADDRESS).map(Value::text).orElse("127.0.0.1");
    boolean served =
        values.written(WebKeys.WEB_ENABLED).filter(v -> v.text().equals("no")).isEmpty();
    if (served && !guarded && !THIS_MACHINE.matcher(address).matches()) {
      fault(
          WebKeys.WEB_ADDRESS,
          "others than this machine could read the page: give web.username and web.password, or"
              + " web.proxy-user-header and web.trusted-proxies");
    }
  }

  private void fault(Key<?> key, String problem) {
    faults.add(
        values
            .written(key)
            .map(value -> value.fault(problem))
            .orElseGet(() -> new Fault(key.name(), "", problem)));
  }
}

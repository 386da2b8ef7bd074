package org.ruascope.query.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ruascope.query.Messages;
import org.ruascope.query.source.Profile.Result;

class ProfileTest {

  @Test
  void takesResultsApart() {
    assertThat(result("example.com/s1=pass"))
        .isEqualTo(new Result("example.com", "s1", "pass", Messages.NONE));
    assertThat(result("example.com=fail"))
        .isEqualTo(new Result("example.com", null, "fail", Messages.NONE));
    assertThat(result("a=b/c/d=e=none"))
        .isEqualTo(new Result("a=b", "c/d=e", "none", Messages.NONE));
    assertThat(result("cut off…")).isEqualTo(new Result("cut off…", null, "", Messages.NONE));
  }

  private static Result result(String joined) {
    return Result.of(joined, Messages.NONE);
  }
}

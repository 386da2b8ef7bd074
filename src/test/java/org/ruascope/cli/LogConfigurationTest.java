package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;

/** The log configurations as shipped. */
final class LogConfigurationTest {
  private static final String HOSTILE = "a\nb\r\u001b[31mc\u202e\u2028d";

  @Test
  void peopleGetALineThatNobodyCanSteer() throws URISyntaxException {
    assertThat(logged("/log4j2.xml", new IllegalStateException()))
        .matches("\\d\\d:\\d\\d:\\d\\d WARN  Test: a\\?b\\?\\?\\[31mc\\?\\?d\\R(    .*\\R)+");
  }

  @Test
  void aStackTraceIsIndentedAndCantBeForged() throws URISyntaxException {
    String trace = logged("/log4j2.xml", new IllegalStateException("x\n12:00:00 ERROR " + HOSTILE));
    assertThat(trace)
        .contains("\n    java.lang.IllegalStateException: x?12:00:00 ERROR a?b??[31mc")
        .contains("\n    \tat org.ruascope.cli.LogConfigurationTest");
    assertThat(trace.lines().skip(1)).allMatch(line -> line.startsWith("    "));
  }

  @Test
  void machinesGetAnEcsObjectALine() throws URISyntaxException {
    String line = logged("/log4j2-json.xml", new IllegalStateException(HOSTILE));
    assertThat(line.strip())
        .startsWith("{\"@timestamp\":")
        .endsWith("}")
        .doesNotContain("\n", "\r", "\u001b")
        .contains("\"log.level\":\"WARN\"", "\"ecs.version\"", "\"error.stack_trace\"");
  }

  private static String logged(String configuration, Throwable thrown) throws URISyntaxException {
    URI file = LogConfigurationTest.class.getResource(configuration).toURI();
    try (LoggerContext context = new LoggerContext("test", null, file)) {
      context.start();
      assertLevels(context.getConfiguration());
      Appender appender = context.getConfiguration().getAppender("terminal");
      byte[] line = appender.getLayout().toByteArray(event(thrown));
      return new String(line, StandardCharsets.UTF_8);
    }
  }

  /** Ours speak, others only if need be. */
  private static void assertLevels(Configuration configuration) {
    assertThat(configuration.getLoggerConfig("org.ruascope.receive").getLevel())
        .isEqualTo(Level.INFO);
    assertThat(configuration.getLoggerConfig("org.apache.camel").getLevel()).isEqualTo(Level.WARN);
    assertThat(configuration.isShutdownHookEnabled()).isFalse();
  }

  private static Log4jLogEvent event(Throwable thrown) {
    return Log4jLogEvent.newBuilder()
        .setLoggerName("org.ruascope.Test")
        .setLevel(Level.WARN)
        .setMessage(new SimpleMessage(HOSTILE))
        .setThrown(thrown)
        .build();
  }
}

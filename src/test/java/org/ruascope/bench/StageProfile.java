package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes, by what the JDK's flight recorder sees. */
final class StageProfile {
  private static final String PACKAGE = "org.ruascope.";
  private static final Set<String> WAITS = Set.of("jdk.ThreadPark", "jdk.JavaMonitorWait");

  private final Map<String, Integer> samples = new HashMap<>();
  private Duration waited = Duration.ZERO;

  private StageProfile() {}

  /** Does the work, and adds the figures: CPU by stage, and how long the stages waited. */
  static void of(Figures figures, Clock.Work work) throws IOException, InterruptedException {
    StageProfile profile = new StageProfile();
    Path file = Files.createTempFile("ruascope-bench", ".jfr");
    double cpu = Cpu.ofThisProcess();
    double server = Cpu.ofElasticsearch();
    double seconds;
    try (Recording recording = recording()) {
      recording.start();
      seconds = Clock.seconds(work);
      recording.stop();
      recording.dump(file);
    }
    figures.add("the whole round", seconds, "s");
    figures.add("CPU of Elasticsearch", Cpu.ofElasticsearch() - server, "s");
    figures.add("CPU of ruascope", Cpu.ofThisProcess() - cpu, "s");
    profile.read(file);
    profile.tell(figures);
    Files.delete(file);
  }

  private static Recording recording() {
    Recording recording = new Recording();
    recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
    WAITS.forEach(wait -> recording.enable(wait).withoutThreshold().withStackTrace());
    return recording;
  }

  private void read(Path file) throws IOException {
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (WAITS.contains(event.getEventType().getName())) {
          addWait(event);
        } else {
          addSample(event);
        }
      }
    }
  }

  private void addSample(RecordedEvent event) {
    String stage = stage(event);
    if (!stage.equals("bench")) {
      samples.merge(stage, 1, Integer::sum);
    }
  }

  /** Threads of the stages that wait for those of the client. */
  private void addWait(RecordedEvent event) {
    String thread = event.getThread() == null ? "" : event.getThread().getJavaName();
    if (stage(event).equals("index") && !String.valueOf(thread).startsWith("ruascope-bulk")) {
      waited = waited.plus(event.getDuration());
    }
  }

  /** The package that is nearest to the top of the stack. */
  private static String stage(RecordedEvent event) {
    List<RecordedFrame> frames =
        event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(PACKAGE)) {
        String rest = type.substring(PACKAGE.length());
        return rest.substring(0, Math.max(rest.indexOf('.'), 0));
      }
    }
    return "HTTP and others";
  }

  private void tell(Figures figures) {
    double all = samples.values().stream().mapToInt(Integer::intValue).sum();
    samples.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .filter(stage -> stage.getValue() > all / 200)
        .forEach(
            stage ->
                figures.add(
                    "running Java code: " + stage.getKey(), 100 * stage.getValue() / all, "%"));
    figures.add("stages waited for Elasticsearch", waited.toMillis() / 1e3, "s");
  }
}

package org.ruascope.index;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.ruascope.index.Call.Answer;

/** What goes wrong with one request. */
@FunctionalInterface
interface Fault {

  void befall(Call call) throws IOException;

  /** Nothing goes wrong. */
  static Fault none() {
    return call -> call.answer(call.pass());
  }

  /** An answer that isn't Elasticsearch's, which is not even asked. */
  static Fault status(int status) {
    return call -> call.answer(new Answer(status, "text/plain", ""));
  }

  /** An answer as Elasticsearch gives it, which is not even asked. */
  static Fault error(int status, String type) {
    String json =
        "{\"error\":{\"type\":\"%s\",\"reason\":\"told to\"},\"status\":%d}"
            .formatted(type, status);
    return call -> call.answer(json(status, json));
  }

  /** Elasticsearch does what it is asked for; the answer is this instead. */
  static Fault doneButAnswering(int status, String body) {
    return call -> {
      call.pass();
      call.answer(json(status, body));
    };
  }

  /** Elasticsearch does what it is asked for; the line breaks before the answer. */
  static Fault doneButCut() {
    return call -> {
      call.pass();
      call.hangUp();
    };
  }

  /** Elasticsearch does what it is asked for; the line breaks before the answer says its type. */
  static Fault doneButCutInTheHead() {
    return call -> {
      call.pass();
      call.answerWithoutType();
    };
  }

  /** Elasticsearch does what it is asked for; the line breaks in the middle of the answer. */
  static Fault doneButCutInTheAnswer() {
    return call -> call.answerHalf(call.pass());
  }

  /** Elasticsearch does what it is asked for; the answer breaks off, in whole as HTTP goes. */
  static Fault doneButHalfAnAnswer() {
    return call -> {
      Answer answer = call.pass();
      String half = answer.text().substring(0, answer.text().length() / 2);
      call.answer(new Answer(answer.status(), answer.contentType(), half));
    };
  }

  /** Accepted, and never answered: until the latch opens. */
  static Fault stalled(CountDownLatch end) {
    return call -> {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      call.hangUp();
    };
  }

  private static Answer json(int status, String body) {
    return new Answer(status, "application/json", body);
  }
}

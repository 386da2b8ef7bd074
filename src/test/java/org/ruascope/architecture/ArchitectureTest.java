package org.ruascope.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds the layout: nouns in {@code report}, a package for each verb, and no verb knows another.
 * Each package has a line here with all that it may use, so a library belongs to whom it is listed
 * with: Commons Compress to those who unpack, Camel to {@code pipeline} alone.
 */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(Part.ROOT);

  /** For all. StAX is in the JDK too, but belongs to those who are listed with it. */
  private static final List<String> COMMON = List.of("java..", "javax.net..", "org.jspecify..");

  static final List<Part> PARTS =
      List.of(
          Part.of("report"),
          Part.of("config"),
          Part.of("check", "org.ruascope.report"),
          Part.stage("receive", "org.ruascope.tls"),
          Part.stage("receive.file", "org.ruascope.receive"),
          Part.stage(
              "receive.imap",
              "org.ruascope.receive",
              "org.ruascope.tls",
              "org.eclipse.angus.mail..",
              "jakarta.mail.."),
          Part.stage("unpack", "org.apache.commons.compress..", "org.apache.commons.io.."),
          Part.stage(
              "parse",
              "javax.xml.stream..",
              "org.codehaus.stax2..",
              "com.ctc.wstx..",
              "jakarta.xml.bind.."),
          Part.stage("enrich"),
          Part.stage(
              "enrich.address",
              "org.ruascope.enrich",
              "org.ruascope.fetch",
              "org.apache.commons.compress.archivers.tar",
              "com.maxmind.db",
              "org.slf4j"),
          Part.stage("enrich.host", "org.ruascope.enrich", "org.ruascope.dns"),
          Part.stage(
              "enrich.service",
              "org.ruascope.enrich",
              "org.snakeyaml.engine..",
              "org.apache.commons.csv"),
          Part.stage("enrich.verdict", "org.ruascope.enrich"),
          Part.stage("enrich.domain", "org.ruascope.enrich", "org.ruascope.dns"),
          Part.stage("verify", "org.ruascope.dns"),
          Part.stage("archive", "com.fasterxml.jackson.core.."),
          Part.stage(
              "index",
              "org.ruascope.advice",
              "org.ruascope.alert",
              "org.ruascope.alert.life",
              "org.ruascope.tls",
              "co.elastic.clients..",
              "org.apache.hc..",
              "com.fasterxml.jackson..",
              "org.slf4j"),
          Part.stage("advice"),
          Part.stage("alert", "org.ruascope.advice"),
          Part.stage(
              "alert.channel",
              "org.ruascope.advice",
              "org.ruascope.alert",
              "org.ruascope.tls",
              "javax.crypto..",
              "org.eclipse.angus.mail.smtp",
              "com.fasterxml.jackson..",
              "jakarta.activation",
              "jakarta.mail.."),
          Part.stage(
              "alert.life",
              "org.ruascope.advice",
              "org.ruascope.alert",
              "org.ruascope.alert.channel",
              "org.ruascope.alert.rule",
              "org.slf4j"),
          Part.stage("alert.rule", "org.ruascope.advice", "org.ruascope.alert"),
          Part.stage(
              "query",
              "org.ruascope.advice",
              "org.ruascope.index",
              "co.elastic.clients..",
              "com.fasterxml.jackson.."),
          Part.stage(
              "query.history",
              "org.ruascope.alert.rule",
              "org.ruascope.query",
              "org.ruascope.index",
              "co.elastic.clients.."),
          Part.stage(
              "query.overview",
              "org.ruascope.advice",
              "org.ruascope.query",
              "org.ruascope.index",
              "co.elastic.clients.."),
          Part.stage(
              "query.source",
              "org.ruascope.advice",
              "org.ruascope.query",
              "org.ruascope.index",
              "co.elastic.clients..",
              "com.fasterxml.jackson.."),
          Part.stage(
              "web",
              "org.ruascope.query",
              "org.ruascope.format",
              "org.eclipse.jetty..",
              "com.fasterxml.jackson..",
              "org.slf4j"),
          Part.stage(
              "status",
              "org.ruascope.alert.life",
              "org.ruascope.receive",
              "org.ruascope.archive",
              "org.ruascope.index",
              "org.ruascope.query",
              "org.ruascope.dns",
              "org.ruascope.enrich.address",
              "org.ruascope.tls",
              "com.fasterxml.jackson.annotation"),
          Part.stage(
              "alert.view",
              "org.ruascope.alert",
              "org.ruascope.alert.life",
              "org.ruascope.advice",
              "org.ruascope.query"),
          Part.stage(
              "alert.pipeline",
              "org.ruascope.alert",
              "org.ruascope.alert.life",
              "org.ruascope.advice",
              "org.ruascope.status",
              "org.ruascope.index",
              "org.ruascope.tls"),
          Part.stage(
              "digest",
              "org.ruascope.advice",
              "org.ruascope.alert..",
              "org.ruascope.archive",
              "org.ruascope.index",
              "org.ruascope.query..",
              "javax.imageio",
              "org.slf4j"),
          Part.stage("dns", "org.xbill.DNS..", "com.github.benmanes.caffeine.cache", "org.slf4j"),
          Part.of("fetch"),
          Part.of("tls", "org.ruascope.report"),
          Part.stage(
              "kibana", "org.ruascope.tls", "com.fasterxml.jackson..", "org.snakeyaml.engine.."),
          Part.stage("embedded", "org.ruascope.fetch"),
          Part.stage("format", "com.fasterxml.jackson.core..", "org.apache.commons.csv"),
          Part.stage("demo", "com.icegreen.greenmail..", "jakarta.mail..", "javax.xml.stream"),
          Part.stage(
              "cli",
              "org.ruascope.advice",
              "org.ruascope.alert",
              "org.ruascope.alert.channel",
              "org.ruascope.alert.life",
              "org.ruascope.digest",
              "org.ruascope.archive",
              "org.ruascope.enrich.service",
              "org.ruascope.receive..",
              "org.ruascope.unpack",
              "org.ruascope.parse",
              "org.ruascope.format",
              "org.ruascope.embedded",
              "org.ruascope.kibana",
              "picocli..",
              "org.slf4j"),
          Part.stage(
              "pipeline",
              "org.ruascope.alert.channel",
              "org.ruascope.receive..",
              "org.ruascope.unpack",
              "org.ruascope.parse",
              "org.ruascope.verify",
              "org.ruascope.archive",
              "org.ruascope.index",
              "io.micrometer..",
              "org.apache.camel..",
              "org.quartz..",
              "org.snakeyaml.engine..",
              "org.slf4j"),
          Part.of("", "org.ruascope..", "org.quartz", "org.slf4j", "picocli"));

  @ParameterizedTest
  @FieldSource("PARTS")
  void knowsOnlyWhatItMay(Part part) {
    String[] allowed =
        Stream.of(COMMON, part.uses(), List.of(part.packageName()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(part.packageName())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .check(PROGRAM);
  }

  @Test
  void everyPackageHasItsLine() {
    assertThat(PROGRAM.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(PARTS.stream().map(Part::packageName).toList());
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.ruascope.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ruascope.cli")
        .should(ACCESS_STANDARD_STREAMS)
        .check(PROGRAM);
  }

  @Test
  void logsAreWrittenBySlf4j() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PROGRAM);
  }
}

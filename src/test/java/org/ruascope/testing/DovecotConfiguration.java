package org.ruascope.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration file of a {@link DovecotServer}, for Dovecot 2.3 (Debian 12) and 2.4. */
record DovecotConfiguration(Path folder, int port, int tlsPort, DovecotOptions options) {

  static final FileOwner OWNER = FileOwner.ofThisProcess();

  private static final List<String> CAPABILITIES =
      List.of(
          "IMAP4rev1",
          "SASL-IR",
          "LITERAL+",
          "ENABLE",
          "IDLE",
          "NAMESPACE",
          "UIDPLUS",
          "UNSELECT",
          "CHILDREN",
          "ESEARCH",
          "MOVE",
          "SPECIAL-USE");

  String text(String version) {
    return version.startsWith("2.3") ? common() + for23() : for24(version) + common();
  }

  private String common() {
    return """
        base_dir = %1$s/run%5$d
        log_path = %1$s/dovecot.log
        protocols = imap
        listen = 127.0.0.1, 127.0.0.2
        auth_failure_delay = 0
        first_valid_uid = 1
        imap_capability = %2$s
        namespace inbox {
          inbox = yes
          separator = %3$s
          prefix = %4$s
        }
        service imap-login {
          inet_listener imap {
            port = %5$d
          }
          inet_listener imaps {
            port = %6$d
            ssl = yes
          }
          %7$s
        }
        %8$s
        """
        .formatted(
            folder,
            capabilities(),
            options.prefix().isEmpty() ? "/" : ".",
            options.prefix(),
            port,
            options.certificate().isPresent() ? tlsPort : 0,
            OWNER.root() ? "" : "chroot =",
            OWNER.root() ? "" : unprivileged());
  }

  private String capabilities() {
    return CAPABILITIES.stream()
        .filter(capability -> !options.withheld().contains(capability))
        .collect(Collectors.joining(" "));
  }

  private static String unprivileged() {
    return """
        default_internal_user = %1$s
        default_login_user = %1$s
        default_internal_group = %2$s
        service anvil {
          chroot =
        }
        service stats {
          chroot =
        }
        """
        .formatted(OWNER.name(), OWNER.group());
  }

  private String for23() {
    return """
        mail_location = maildir:%1$s/home/%%u/mail
        disable_plaintext_auth = %2$s
        ssl = %3$s
        %4$s
        passdb {
          driver = static
          args = password=%5$s
        }
        userdb {
          driver = static
          args = uid=%6$s gid=%7$s home=%1$s/home/%%u allow_all_users=yes
        }
        """
        .formatted(
            folder,
            options.tlsRequired() ? "yes" : "no",
            ssl(),
            certificate("ssl_cert = <", "ssl_key = <"),
            DovecotServer.PASSWORD,
            OWNER.name(),
            OWNER.group());
  }

  private String for24(String version) {
    String number = version.split(" ", 2)[0].split("-", 2)[0];
    return """
        dovecot_config_version = %7$s
        dovecot_storage_version = %7$s
        mail_driver = maildir
        mail_path = %1$s/home/%%{user}/mail
        auth_allow_cleartext = %2$s
        ssl = %3$s
        %4$s
        passdb static {
          password = %5$s
        }
        userdb static {
          allow_all_users = yes
          fields {
            uid = %6$s
            gid = %8$s
            home = %1$s/home/%%{user}
          }
        }
        """
        .formatted(
            folder,
            options.tlsRequired() ? "no" : "yes",
            ssl(),
            certificate("ssl_server_cert_file = ", "ssl_server_key_file = "),
            DovecotServer.PASSWORD,
            OWNER.name(),
            number,
            OWNER.group());
  }

  private String ssl() {
    return options.certificate().isEmpty() ? "no" : options.tlsRequired() ? "required" : "yes";
  }

  private String certificate(String certificateSetting, String keySetting) {
    return options
        .certificate()
        .map(
            issued ->
                Stream.of(certificateSetting + issued.certificate(), keySetting + issued.key())
                    .collect(Collectors.joining("\n")))
        .orElse("");
  }
}

package org.ruascope.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration files of a {@link PostfixServer}. */
record PostfixConfiguration(
    Path folder, int port, int tlsPort, int logins, TestCertificates.Issued certificate) {
  private static final List<String> SERVICES =
      List.of(
          "cleanup unix n - n - 0 cleanup",
          "qmgr unix n - n 300 1 qmgr",
          "rewrite unix - - n - - trivial-rewrite",
          "bounce unix - - n - 0 bounce",
          "defer unix - - n - 0 bounce",
          "trace unix - - n - 0 bounce",
          "proxymap unix - - n - - proxymap",
          "error unix - - n - - error",
          "retry unix - - n - - error",
          "virtual unix - n n - - virtual",
          "anvil unix - - n - 1 anvil",
          "tlsmgr unix - - n 1000? 1 tlsmgr",
          "postlog unix-dgram n - n - 1 postlogd");

  String main() {
    FileOwner owner = FileOwner.ofThisProcess();
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        maillog_file = /dev/stdout
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = localhost
        mydestination =
        mynetworks =
        alias_maps =
        local_recipient_maps =
        virtual_mailbox_domains = example.org
        virtual_mailbox_base = %1$s/mail
        virtual_mailbox_maps = static:box/
        virtual_uid_maps = static:%5$s
        virtual_gid_maps = static:%5$s
        smtpd_tls_security_level = may
        smtpd_tls_auth_only = yes
        smtpd_tls_cert_file = %2$s
        smtpd_tls_key_file = %3$s
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:%4$d
        smtpd_error_sleep_time = 0
        smtpd_recipient_restrictions =
          check_recipient_access inline:{ \
        {grey@example.org = 451 4.7.1 Greylisted, come back} \
        {gone@example.org = 550 5.1.1 No such user} },
          permit_sasl_authenticated, reject
        """
        .formatted(folder, certificate.certificate(), certificate.key(), logins, uid(owner));
  }

  private static String uid(FileOwner owner) {
    return Commands.run(List.of("id", "-u", owner.name())).strip();
  }

  String master() {
    String doors =
        """
        127.0.0.1:%d inet n - n - - smtpd
        127.0.0.1:%d inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        """
            .formatted(port, tlsPort);
    return doors + SERVICES.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}

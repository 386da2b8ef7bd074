package org.ruascope.alert.channel;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ruascope.alert.Notice;
import org.ruascope.config.ChannelSettings;

/** Mail. A mail that some of its recipients have got already isn't sent to them again. */
final class MailChannel implements Channel {
  private final ChannelSettings.Mail settings;
  private final MailForm form;
  private final MailServer server;
  private final Delivered delivered = new Delivered();

  MailChannel(ChannelSettings.Mail settings, MailForm form) {
    this.settings = settings;
    this.form = form;
    this.server = new MailServer(settings);
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public void send(List<Notice> notices, int more) throws DeliveryException {
    send(form.of(new Bulletin(notices, more)));
  }

  @Override
  public void send(Letter letter) throws DeliveryException {
    send(form.of(letter));
  }

  private void send(Mail mail) throws DeliveryException {
    server.talk(line -> send(mail, line.transport()));
  }

  private Mail send(Mail mail, Transport transport) throws DeliveryException {
    try {
      transport.sendMessage(mail, open(mail));
      delivered.forget(mail.getMessageID());
      return mail;
    } catch (MessagingException e) {
      remember(mail, e);
      throw new MailFault(settings).sending(e);
    }
  }

  /** Those who haven't got it. */
  private Address[] open(Mail mail) throws MessagingException {
    Set<Address> have = delivered.whoHas(mail.getMessageID());
    return Arrays.stream(mail.getAllRecipients())
        .filter(address -> !have.contains(address))
        .toArray(Address[]::new);
  }

  private void remember(Mail mail, MessagingException failure) {
    if (failure instanceof SendFailedException partly && partly.getValidSentAddresses() != null) {
      try {
        delivered.add(mail.getMessageID(), List.of(partly.getValidSentAddresses()));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

package org.ronghe.web.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.ronghe.webkit.Settings;

/** Mail by the institute's own server, which the operator names in {@code SMTP_HOST} and {@code MAIL_FROM}. */
@ApplicationScoped
class MailPost implements Post {
    private static final String PATIENCE_MS = "8000";

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean ready() {
        return !Settings.get("SMTP_HOST", "").isEmpty()
                && !Settings.get("MAIL_FROM", "").isEmpty();
    }

    @Override
    public void send(String address, String text) throws Undelivered {
        try {
            var message = new MimeMessage(Session.getInstance(properties()));
            message.setFrom(new InternetAddress(Settings.get("MAIL_FROM", "")));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            message.setSubject(text.lines().findFirst().orElse(""), StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            // Chinese text as the oldest of servers passes it on unchanged
            message.setHeader("Content-Transfer-Encoding", "base64");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            Transport.send(message, user(), Settings.get("SMTP_PASSWORD", ""));
        } catch (AuthenticationFailedException e) {
            throw new Undelivered("remind.answer.sign-in");
        } catch (SendFailedException e) {
            throw new Undelivered("remind.answer.refused");
        } catch (MessagingException e) {
            throw new Undelivered("remind.answer.unreachable");
        }
    }

    private static String user() {
        return Settings.get("SMTP_USER", "");
    }

    private static Properties properties() {
        var security = Settings.get("SMTP_SECURITY", "starttls");
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", Settings.get("SMTP_HOST", ""));
        properties.setProperty("mail.smtp.port", Settings.get("SMTP_PORT", security.equals("tls") ? "465" : "587"));
        properties.setProperty("mail.smtp.auth", String.valueOf(!user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // anything but an outspoken "none" insists: a password must not go out in the open
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!security.equals("none")));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(!security.equals("none") && !security.equals("tls")));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        return properties;
    }
}

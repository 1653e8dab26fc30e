package org.ronghe.launcher;

/** Everything an operator may set, by environment variable or settings file; the names are the same in both. */
enum Setting {
    DB_URL("the database to use, as a JDBC URL; without it a private PostgreSQL runs under DATA_DIR", ""),
    DB_USER("who to sign in as there", ""),
    DB_PASSWORD("with what password", ""),
    DB_PASSWORD_FILE("a file that holds the password, instead of DB_PASSWORD", ""),
    HTTP_ADDRESS("the address to listen on; keep it on loopback behind a reverse proxy", "127.0.0.1"),
    HTTP_PORT("the port to listen on", "8080"),
    DATA_DIR("where everything is kept that must survive a restart", "data"),
    EVIDENCE_DIR("where evidence files are kept; by default in DATA_DIR, shared between several nodes", ""),
    EVIDENCE_KEY_FILE("the key with which evidence files are encrypted; without it they are not", ""),
    AUDIT_ANCHORS("the file of audit anchors; by default in DATA_DIR", ""),
    PUBLIC_URL("the address people type, when a reverse proxy stands in front", ""),
    SMTP_HOST("the mail server that reminders go out by; without it none do", ""),
    SMTP_PORT("its port; by default 587, or 465 with tls", ""),
    SMTP_SECURITY("starttls, tls, or none for a server on this machine", "starttls"),
    SMTP_USER("who to sign in as there; without it nobody", ""),
    SMTP_PASSWORD("with what password", ""),
    SMTP_PASSWORD_FILE("a file that holds the password, instead of SMTP_PASSWORD", ""),
    MAIL_FROM("the sender's address of reminders", ""),
    WEBHOOK_HOSTS("the hosts of group robots that people may name, with commas between; without it none", ""),
    RONGHE_MODE("demo or service; the subcommand decides", "service");

    private final String meaning;
    private final String standard;

    Setting(String meaning, String standard) {
        this.meaning = meaning;
        this.standard = standard;
    }

    String meaning() {
        return meaning;
    }

    String standard() {
        return standard;
    }
}

package org.ronghe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set. The environment wins over the file, so that one start can differ without an edit; a word
 * in the file that is no setting is refused, because a misspelt one would be silently without effect.
 */
final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    static Settings read(@Nullable Path file, Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        if (file != null) {
            readFile(file).forEach((name, value) -> values.put(known(file, name.toString()), value.toString()));
        }
        for (var setting : Setting.values()) {
            var value = environment.get(setting.name());
            if (value != null) {
                values.put(setting, value);
            }
        }
        values.values().removeIf(String::isBlank);
        var settings = new Settings(values);
        settings.path(Setting.DB_PASSWORD_FILE)
                .ifPresent(secret -> values.put(Setting.DB_PASSWORD, readSecret(Setting.DB_PASSWORD_FILE, secret)));
        settings.path(Setting.SMTP_PASSWORD_FILE)
                .ifPresent(secret -> values.put(Setting.SMTP_PASSWORD, readSecret(Setting.SMTP_PASSWORD_FILE, secret)));
        return settings;
    }

    Settings with(Setting setting, String value) {
        var copy = new EnumMap<>(values);
        copy.put(setting, value);
        return new Settings(copy);
    }

    boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    String get(Setting setting) {
        return values.getOrDefault(setting, setting.standard()).strip();
    }

    Path dataFolder() {
        return Path.of(get(Setting.DATA_DIR)).toAbsolutePath().normalize();
    }

    Path evidenceFolder() {
        return path(Setting.EVIDENCE_DIR).orElse(dataFolder().resolve("evidence"));
    }

    Path auditAnchors() {
        return path(Setting.AUDIT_ANCHORS).orElse(dataFolder().resolve("audit-anchors"));
    }

    int httpPort() {
        var text = get(Setting.HTTP_PORT);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Refused("HTTP_PORT is not a port number: " + text, "HTTP_PORT 不是有效的端口号：" + text);
        }
        return Integer.parseInt(text);
    }

    Optional<Database> externalDatabase() {
        return has(Setting.DB_URL)
                ? Optional.of(new Database(get(Setting.DB_URL), get(Setting.DB_USER), get(Setting.DB_PASSWORD)))
                : Optional.empty();
    }

    /** Hands everything to the application, which lives in this process and reads system properties. */
    void publish() {
        values.forEach((setting, value) -> System.setProperty(setting.name(), value.strip()));
        System.setProperty(Setting.DATA_DIR.name(), dataFolder().toString());
        System.setProperty(Setting.EVIDENCE_DIR.name(), evidenceFolder().toString());
        System.setProperty(Setting.AUDIT_ANCHORS.name(), auditAnchors().toString());
        path(Setting.EVIDENCE_KEY_FILE)
                .ifPresent(key -> System.setProperty(Setting.EVIDENCE_KEY_FILE.name(), key.toString()));
    }

    private Optional<Path> path(Setting setting) {
        return Optional.ofNullable(values.get(setting))
                .map(value -> Path.of(value.strip()).toAbsolutePath().normalize());
    }

    private static Properties readFile(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new Refused("The settings file " + file + " cannot be read.", "设置文件 " + file + " 无法读取。", e);
        }
    }

    private static Setting known(Path file, String name) {
        return Stream.of(Setting.values())
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "The settings file " + file + " names " + name + ", which is no setting.",
                        "设置文件 " + file + " 中的 " + name + " 不是有效的设置项。"));
    }

    private static String readSecret(Setting setting, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(setting + " " + file + " cannot be read.", "密码文件 " + file + " 无法读取。", e);
        }
    }
}

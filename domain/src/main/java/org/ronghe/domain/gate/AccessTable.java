package org.ronghe.domain.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one table of who may do what: {@code access.csv} on the class path, one row a permission, one column a role, the
 * cell saying how far it reaches, the last column naming the routes that need it. The gate decides by it, the menu and
 * the help page are drawn from it, and a test walks every route × every role against it. Immutable.
 */
public final class AccessTable {
    /** How far a role's permission reaches. */
    public enum Scope {
        OWN,
        UNIT,
        INSTITUTE
    }

    /**
     * One row.
     *
     * @param forToken whether a program's token may have it: what administrators do, and a person's own account, never
     */
    public record Rule(String permission, Map<Role, Scope> scopes, boolean forToken, List<String> routes) {}

    private static final String NEVER_FOR_TOKEN = " -token";

    /** A route as a shape that addresses have; words stand before holes, so that {@code /new} is no number. */
    private record Way(String method, Pattern shape, int holes, String permission) {}

    private static final AccessTable TABLE = read();

    private final Map<String, Rule> rules;
    private final List<Way> ways;

    private AccessTable(Map<String, Rule> rules) {
        this.rules = rules;
        this.ways = rules.values().stream()
                .flatMap(rule -> rule.routes().stream()
                        .filter(route -> !route.contains(" as "))
                        .map(route -> way(route, rule.permission())))
                .sorted(Comparator.comparingInt(Way::holes))
                .toList();
    }

    private static Way way(String route, String permission) {
        int space = route.indexOf(' ');
        var path = route.substring(space + 1);
        return new Way(
                route.substring(0, space),
                Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")),
                (int) path.chars().filter(c -> c == '{').count(),
                permission);
    }

    /** The permission behind an address without its query; nothing where no route leads there. */
    public Optional<String> permissionOf(String method, String path) {
        return ways.stream()
                .filter(way ->
                        way.method().equals(method) && way.shape().matcher(path).matches())
                .map(Way::permission)
                .findFirst();
    }

    public static AccessTable get() {
        return TABLE;
    }

    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * The rule of a permission.
     *
     * @throws IllegalArgumentException when the table has no such row: a permission that nobody granted is a mistake
     */
    public Rule rule(String permission) {
        var rule = rules.get(permission);
        if (rule == null) {
            throw new IllegalArgumentException("access.csv has no row " + permission);
        }
        return rule;
    }

    private static AccessTable read() {
        var rules = new LinkedHashMap<String, Rule>();
        var stream = Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access.csv"), "access.csv");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var head = Objects.requireNonNull(reader.readLine()).split(",", -1);
            for (String line; (line = reader.readLine()) != null; ) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var rule = rule(head, line.split(",", -1));
                    if (rules.put(rule.permission(), rule) != null) {
                        throw new IllegalStateException("access.csv names " + rule.permission() + " twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AccessTable(rules);
    }

    private static Rule rule(String[] head, String[] cells) {
        if (cells.length != head.length) {
            throw new IllegalStateException("access.csv: " + cells[0] + " has " + cells.length + " cells");
        }
        var scopes = new EnumMap<Role, Scope>(Role.class);
        for (int i = 1; i < cells.length - 1; i++) {
            if (!cells[i].isBlank()) {
                scopes.put(
                        Role.valueOf(head[i].strip()),
                        switch (cells[i].strip()) {
                            case "own" -> Scope.OWN;
                            case "unit" -> Scope.UNIT;
                            case "all" -> Scope.INSTITUTE;
                            default -> throw new IllegalStateException("access.csv: " + cells[0] + " " + cells[i]);
                        });
            }
        }
        var routes = new ArrayList<String>();
        for (var route : cells[cells.length - 1].split(";")) {
            if (!route.isBlank()) {
                routes.add(route.strip());
            }
        }
        var permission = cells[0].strip();
        boolean forToken = !permission.endsWith(NEVER_FOR_TOKEN);
        return new Rule(
                forToken ? permission : permission.substring(0, permission.length() - NEVER_FOR_TOKEN.length()),
                scopes,
                forToken,
                List.copyOf(routes));
    }
}

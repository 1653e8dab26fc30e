package org.ronghe.orgstructure.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** All units as one tree: who stands below whom, and in which order they are read. Not for use by several threads. */
final class Tree {
    /** A unit as the tree needs it. */
    record Node(long id, String code, Kind kind, @Nullable Long parent, boolean dissolved) {}

    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Node> byCode = new HashMap<>();

    Tree(Collection<Node> nodes) {
        nodes.forEach(this::put);
    }

    /** The unit as it stands from now on. */
    void put(Node node) {
        nodes.put(node.id(), node);
        byCode.put(node.code(), node);
    }

    Optional<Node> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The rule that a place in the tree breaks, if it does: {@code org.unknown-parent}, {@code org.cycle},
     * {@code org.parent-dissolved} or {@code org.parent-kind}.
     *
     * @param id the unit, 0 for a new one
     */
    Optional<String> problemOfPlace(long id, Kind kind, @Nullable Long parent) {
        var above = parent == null ? null : nodes.get(parent);
        if (parent != null && above == null) {
            return Optional.of("org.unknown-parent");
        }
        if (standsBelow(above, id)) {
            return Optional.of("org.cycle");
        }
        if (above != null && above.dissolved()) {
            return Optional.of("org.parent-dissolved");
        }
        return UnitRules.mayStandBelow(kind, above == null ? null : above.kind())
                ? Optional.empty()
                : Optional.of("org.parent-kind");
    }

    private boolean standsBelow(@Nullable Node from, long id) {
        var seen = new HashSet<Long>();
        for (var at = from; at != null && seen.add(at.id()); at = above(at)) {
            if (at.id() == id) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node above(Node node) {
        return node.parent() == null ? null : nodes.get(node.parent());
    }

    /** The ids as a person reads the tree: each unit before what is below it, equals by their codes. */
    List<Long> inOrder() {
        var below = new HashMap<Long, List<Node>>();
        for (var node : nodes.values()) {
            below.computeIfAbsent(Objects.requireNonNullElse(node.parent(), 0L), key -> new ArrayList<>())
                    .add(node);
        }
        below.values().forEach(children -> children.sort(Comparator.comparing(Node::code, Tree::naturally)));
        var ordered = new ArrayList<Long>();
        walk(0L, below, ordered);
        return ordered;
    }

    private static void walk(long from, Map<Long, List<Node>> below, List<Long> ordered) {
        for (var child : below.getOrDefault(from, List.of())) {
            ordered.add(child.id());
            walk(child.id(), below, ordered);
        }
    }

    /** Codes as people count: L9 before L10, 1.1.9 before 1.1.10. */
    static int naturally(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int compared;
            if (digit(one.charAt(i)) && digit(other.charAt(j))) {
                int endOne = endOfNumber(one, i);
                int endOther = endOfNumber(other, j);
                compared = numbers(one.substring(i, endOne), other.substring(j, endOther));
                i = endOne;
                j = endOther;
            } else {
                compared = Character.compare(one.charAt(i++), other.charAt(j++));
            }
            if (compared != 0) {
                return compared;
            }
        }
        int left = Integer.compare(one.length() - i, other.length() - j);
        return left != 0 ? left : one.compareTo(other);
    }

    private static int numbers(String one, String other) {
        var a = one.replaceFirst("^0+(?=.)", "");
        var b = other.replaceFirst("^0+(?=.)", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}

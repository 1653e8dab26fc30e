package org.ronghe.webkit.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.Stale;
import org.ronghe.webkit.Problem;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Sent;

/**
 * Who was there before, what the other person wrote beside what the reader sent, field by field, and the reader's form
 * again, made from the newer version.
 */
public record ConflictPage(
        long yours,
        long current,
        String subject,
        String title,
        String last,
        List<Line> lines,
        Class<? extends Record> type,
        String action,
        Map<String, Object> mine) {

    /** One field that differs. */
    public record Line(String name, String label, String theirs, String mine) {}

    static ConflictPage of(Stale stale, Sent.Form sent, Problem problem, String subject, String action, Ui ui) {
        var mine = new LinkedHashMap<>(sent.fields());
        mine.put("version", String.valueOf(stale.current()));
        var lines = new ArrayList<Line>();
        var theirs = stale.theirs();
        if (theirs != null && theirs.getClass() == sent.type()) {
            for (var component : sent.type().getRecordComponents()) {
                if (!component.isAnnotationPresent(Hidden.class)) {
                    var other = Form.shown(ui, component, read(component, theirs));
                    var own = Form.shown(ui, component, sent.fields().get(component.getName()));
                    if (!other.equals(own)) {
                        lines.add(new Line(
                                component.getName(), Form.label(ui, sent.type(), component.getName()), other, own));
                    }
                }
            }
        }
        return new ConflictPage(
                stale.yours(),
                stale.current(),
                subject,
                problem.title(),
                problem.detail(),
                List.copyOf(lines),
                sent.type(),
                action,
                mine);
    }

    static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

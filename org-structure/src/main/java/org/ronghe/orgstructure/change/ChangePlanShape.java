package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.FormShape;

/** A plan that comes back refused shows the fields of its kind, as it was sent. */
@ApplicationScoped
class ChangePlanShape implements FormShape {
    @Override
    public Class<? extends Record> type() {
        return ChangeWrites.ChangePlan.class;
    }

    @Override
    public Shape of(Ui ui, Map<String, Object> values) {
        var sent = String.valueOf(values.get("kind"));
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.name().equals(sent))
                .findFirst()
                .map(kind -> ChangePages.shape(ui, kind))
                .orElse(Shape.WHOLE);
    }
}

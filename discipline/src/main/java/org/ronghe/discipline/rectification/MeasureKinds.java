package org.ronghe.discipline.rectification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;

/** A set of measure kinds in one column, by name. */
@Converter
class MeasureKinds implements AttributeConverter<Set<MeasureKind>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable Set<MeasureKind> kinds) {
        return kinds == null ? "" : kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<MeasureKind> convertToEntityAttribute(@Nullable String column) {
        return of(column == null ? "" : column);
    }

    static Set<MeasureKind> of(String column) {
        return column.isEmpty()
                ? EnumSet.noneOf(MeasureKind.class)
                : Arrays.stream(column.split(",", -1))
                        .map(MeasureKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeasureKind.class)));
    }
}

package org.ronghe.webkit.sheet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class Refusals {

    private Refusals() {}

    static String code(ThrowingCallable attempt) {
        SheetRefused refused = catchThrowableOfType(SheetRefused.class, attempt);
        return refused == null ? "taken" : refused.code();
    }
}

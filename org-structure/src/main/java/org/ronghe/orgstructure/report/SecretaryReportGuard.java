package org.ronghe.orgstructure.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code secretary-report.guard.NAME} and {@code .gap}. */
public enum SecretaryReportGuard implements MoveGuard<SecretaryReportFacts> {
    /** All three parts are written. */
    TEXTS(facts -> facts.report().words().complete()),
    /** Nobody checks or remarks on the own report, nor does whoever acts for the secretary. */
    NOT_OWN(facts -> !facts.actor().principals().contains(facts.report().secretary())) {
        @Override
        public Set<Long> barred(SecretaryReportFacts facts) {
            return Set.of(facts.report().secretary());
        }
    };

    /** How this ledger moves. */
    static final MoveRules<SecretaryReportFacts, SecretaryReportStep, SecretaryReportGuard> RULES =
            new MoveRules<>("secretary-report", "secretary-report.", facts -> List.of());

    private final Check<SecretaryReportFacts> check;

    SecretaryReportGuard(Predicate<SecretaryReportFacts> holds) {
        check = new Check<>(holds);
    }

    @Override
    public Check<SecretaryReportFacts> check() {
        return check;
    }
}

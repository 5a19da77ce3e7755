package dev.digits.inference.swap;

import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.model.store.DamagedModelException;

/** How far one version comes on its way into service. For one thread. */
final class Progress {

    private final String version;
    private final Lifecycles lifecycles;
    private Lifecycle.Preparing state = new Lifecycle.Discovered();

    Progress(String version, Lifecycles lifecycles) {
        this.version = version;
        this.lifecycles = lifecycles;
    }

    /** It has come one step further. */
    <S extends Lifecycle.Preparing> S enter(S next) {
        state = next;
        lifecycles.enter(version, next);
        return next;
    }

    /** It comes no further. */
    void refuse(Throwable cause) {
        lifecycles.enter(version, state.refused(reason(cause)));
    }

    /** Why a version cannot be served, in one line: messages of the native engine run over many. */
    static String reason(Throwable cause) {
        String reason = cause instanceof DamagedModelException ? cause.getMessage() : "cannot be loaded: " + cause;
        return reason.lines().findFirst().orElse("");
    }
}

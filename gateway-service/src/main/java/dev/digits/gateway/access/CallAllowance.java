package dev.digits.gateway.access;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How often a client may call; without a limit unless one is set. A request is one call, and so is each drawing that is read live. */
@Singleton
public final class CallAllowance {
    private final Optional<Allowances> calls;

    CallAllowance(GatewayConfig config) {
        GatewayConfig.Access access = config.access();
        this.calls = access.callsPerSecond() > 0
                ? Optional.of(new Allowances(access.callsPerSecond(), access.burst()))
                : Optional.empty();
    }

    /**
     * Takes one call of a client's allowance.
     *
     * @return what the client is told when it may not call now
     */
    public Optional<Problem> take(String client) {
        long wait = calls.map(allowances -> allowances.take(client, System.nanoTime()))
                .orElse(0L);
        return wait == 0 ? Optional.empty() : Optional.of(tooMany(wait));
    }

    /** The problem of a client that calls too often. */
    static Problem tooMany(long waitSeconds) {
        return Problem.of(
                        ProblemType.TOO_MANY_CALLS,
                        "You call more often than this gateway allows one client. Try again in " + waitSeconds + " s.")
                .retryAfter(waitSeconds);
    }
}

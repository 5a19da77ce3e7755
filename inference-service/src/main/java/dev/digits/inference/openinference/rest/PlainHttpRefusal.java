package dev.digits.inference.openinference.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses the protocol over HTTP while {@code DIGITS_INNER_TLS_DIR} is set: this port stays plain, for health and metrics, and asks
 * nobody for a certificate. The same protocol over gRPC does. The answer is 403, before the body is read; {@code /v2/health} stays
 * open, as probes need it.
 */
@Singleton
final class PlainHttpRefusal {
    private static final String HEALTH = "/v2/health/";
    private static final String REASON =
            "with mutual TLS between the services this port answers health and metrics alone: ask over"
                    + " gRPC, with a certificate of the services' authority";

    private final boolean encrypted;

    PlainHttpRefusal(@ConfigProperty(name = "digits.inner-tls-dir") Optional<String> certificates) {
        this.encrypted = certificates.isPresent();
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuse(ContainerRequestContext request) {
        return encrypted && !request.getUriInfo().getPath().startsWith(HEALTH)
                ? Optional.of(FaultAnswers.answer(Status.FORBIDDEN, REASON))
                : Optional.empty();
    }
}

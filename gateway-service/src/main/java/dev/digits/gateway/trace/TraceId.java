package dev.digits.gateway.trace;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;

/** Names the trace of what is being worked on. */
public final class TraceId {
    private TraceId() {}

    /** 32 hexadecimal digits; empty while traces are off. */
    public static Optional<String> current() {
        return Optional.of(Span.current().getSpanContext())
                .filter(span -> span.isValid())
                .map(span -> span.getTraceId());
    }
}

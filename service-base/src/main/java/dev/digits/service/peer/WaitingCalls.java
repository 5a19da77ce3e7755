package dev.digits.service.peer;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps count of the calls of a channel of which nothing has come back yet. */
final class WaitingCalls implements ClientInterceptor {
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    /** One call; equal to itself only. */
    private static final class Wait {
        private final long since = System.nanoTime();
    }

    /**
     * Whether a call waits that was sent in a span of time; moments are those of {@link System#nanoTime}.
     *
     * @param after it was sent later
     * @param before it was sent sooner
     */
    boolean anySentBetween(long after, long before) {
        return waits.stream().anyMatch(wait -> wait.since - after > 0 && before - wait.since > 0);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> caller, Metadata headers) {
                Wait wait = new Wait();
                waits.add(wait);
                super.start(new Waiting<>(caller, wait), headers);
            }
        };
    }

    /** The wait is over with the first sign of an answer. */
    private final class Waiting<A> extends SimpleForwardingClientCallListener<A> {
        private final Wait wait;

        Waiting(ClientCall.Listener<A> caller, Wait wait) {
            super(caller);
            this.wait = wait;
        }

        @Override
        public void onHeaders(Metadata headers) {
            waits.remove(wait);
            super.onHeaders(headers);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            waits.remove(wait);
            super.onClose(status, trailers);
        }
    }
}

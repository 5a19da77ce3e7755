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
import java.nio.channels.ClosedChannelException;

/**
 * Tells a call that began while its connection was being lost that the peer is away. gRPC over Netty ends it as {@code UNKNOWN}, which no
 * caller could tell from a fault of the peer; that the connection was closed stands in the status' cause, which no peer can send.
 */
final class LostConnections implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> caller, Metadata headers) {
                super.start(new Told<>(caller), headers);
            }
        };
    }

    private static final class Told<A> extends SimpleForwardingClientCallListener<A> {
        Told(ClientCall.Listener<A> caller) {
            super(caller);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            boolean lost =
                    status.getCode() == Status.Code.UNKNOWN && status.getCause() instanceof ClosedChannelException;
            super.onClose(
                    lost
                            ? Status.UNAVAILABLE
                                    .withDescription(status.getDescription())
                                    .withCause(status.getCause())
                            : status,
                    trailers);
        }
    }
}

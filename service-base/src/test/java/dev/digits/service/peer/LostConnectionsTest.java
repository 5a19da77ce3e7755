package dev.digits.service.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ModelServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class LostConnectionsTest {
    @Test
    void aCallWhoseConnectionIsClosedFindsThePeerAway() {
        assertThat(toldOf(Status.UNKNOWN.withCause(new ClosedChannelException())))
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void whatAPeerSaysItselfIsPassedOn() {
        assertThat(toldOf(Status.UNKNOWN.withDescription("channel closed"))).isEqualTo(Status.Code.UNKNOWN);
        assertThat(toldOf(Status.INTERNAL)).isEqualTo(Status.Code.INTERNAL);
        assertThat(toldOf(Status.CANCELLED.withCause(new ClosedChannelException())))
                .isEqualTo(Status.Code.CANCELLED);
    }

    private static Status.Code toldOf(Status ending) {
        Channel told = ClientInterceptors.intercept(new EndingChannel(ending), new LostConnections());
        return Status.fromThrowable(catchThrowable(() ->
                        ModelServiceGrpc.newBlockingStub(told).listModels(ListModelsRequest.getDefaultInstance())))
                .getCode();
    }

    /** A channel whose calls end at once. */
    private static final class EndingChannel extends Channel {
        private final Status ending;

        EndingChannel(Status ending) {
            this.ending = ending;
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            return new ClientCall<>() {
                @Override
                public void start(Listener<A> caller, Metadata headers) {
                    caller.onClose(ending, new Metadata());
                }

                @Override
                public void request(int messages) {}

                @Override
                public void cancel(String message, Throwable cause) {}

                @Override
                public void halfClose() {}

                @Override
                public void sendMessage(Q message) {}
            };
        }

        @Override
        public String authority() {
            return "nobody";
        }
    }
}

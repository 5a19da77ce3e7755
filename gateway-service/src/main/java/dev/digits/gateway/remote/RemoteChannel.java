package dev.digits.gateway.remote;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;

/**
 * The connection to one service.
 *
 * <p><b>Failure semantics</b>: gRPC waits ever longer, up to two minutes, before it tries a lost connection again. Every
 * call that finds the service away therefore tells the channel, which forgets the waiting: the first call after the service
 * is back gets through, or the one after it.
 *
 * @param service who is at the other end
 * @param address {@code host:port}, for people
 * @param channel where calls go
 */
public record RemoteChannel(RemoteService service, String address, Channel channel) {
    /** Takes note of how a call failed. */
    public void failed(Throwable failure) {
        if (Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE
                && channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
    }
}

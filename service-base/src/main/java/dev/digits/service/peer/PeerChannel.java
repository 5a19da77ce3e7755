package dev.digits.service.peer;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;

/**
 * The connection to one service, or to all its replicas.
 *
 * <p><b>Failure semantics</b>: gRPC waits ever longer, up to two minutes, before it tries a lost connection again. Every
 * call that finds the service away therefore tells the channel, which forgets the waiting: the first call after the service
 * is back gets through, or the one after it.
 *
 * @param peer who is at the other end
 * @param address {@code host:port}, for people
 * @param channel where calls go
 */
public record PeerChannel(Peer peer, String address, Channel channel) {
    /** The connection that Quarkus made for these settings. */
    public static PeerChannel of(Peer peer, PeerAddress address, Channel channel) {
        return new PeerChannel(peer, address.host() + ":" + address.port(), channel);
    }

    /** Connects now and not with the first call. Does not wait. */
    public void connect() {
        if (channel instanceof ManagedChannel managed) {
            managed.getState(true);
        }
    }

    /** Takes note of how a call failed. */
    public void failed(Throwable failure) {
        if (Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE
                && channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
    }
}

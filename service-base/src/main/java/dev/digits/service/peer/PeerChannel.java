package dev.digits.service.peer;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;

/**
 * The connection to one service, or to all its replicas.
 *
 * <p><b>Failure semantics</b>: a channel that was connected here tries each of its lost connections every second, and every call that finds
 * the service away tells it to try at once: the first call after the service is back gets through, or the one after it. Connections that
 * have fallen silent are replaced within three seconds of a call that waits; that call may end by its deadline.
 *
 * @param peer who is at the other end
 * @param address {@code host:port}, for people
 * @param channel where calls go
 */
public record PeerChannel(Peer peer, String address, Channel channel) {
    /** The connection that Quarkus made for these settings. */
    public static PeerChannel of(Peer peer, PeerAddress address, Channel channel) {
        return new PeerChannel(
                peer,
                address.host() + ":" + address.port(),
                channel instanceof ManagedChannel managed ? new KeptChannel(managed) : channel);
    }

    /** Connects now and not with the first call, and again when a connection is lost. Does not wait. */
    public void connect() {
        if (channel instanceof KeptChannel kept) {
            kept.keep();
        }
    }

    /** Takes note of how a call failed. */
    public void failed(Throwable failure) {
        if (Status.fromThrowable(failure).getCode() == Status.Code.UNAVAILABLE && channel instanceof KeptChannel kept) {
            kept.tryAgain();
        }
    }
}

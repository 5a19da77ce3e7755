package dev.digits.benchmarks.inference;

import com.google.protobuf.ByteString;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.Strip;
import dev.digits.v1.Tile;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clients of a running inference service, each with streams that hold a few items at a time, as drawings do. They share the processor with
 * the service, so that they do as little as they can: messages are made once, and answers are taken on the connection's thread.
 */
final class GrpcLoad implements AutoCloseable {

    private final ManagedChannel channel;
    private final InferenceServiceStub stub;
    private final Items items = new Items();

    /** @param address host:port of the service's gRPC */
    GrpcLoad(String address) {
        channel = NettyChannelBuilder.forTarget(address)
                .directExecutor()
                .usePlaintext()
                .build();
        stub = InferenceServiceGrpc.newStub(channel);
    }

    /** Tiles a second, {@code inStream} in each stream, once Java has compiled what runs often. */
    Rate tiles(int clients, int inStream, double seconds) throws InterruptedException {
        tilesAtOnce(clients, inStream, seconds / 3);
        return tilesAtOnce(clients, inStream, seconds);
    }

    /** The same from the first one on. */
    Rate tilesAtOnce(int clients, int inStream, double seconds) throws InterruptedException {
        List<Tile> messages = IntStream.range(0, inStream)
                .mapToObj(number -> Tile.newBuilder()
                        .setId(number)
                        .setPixels(ByteString.copyFrom(items.tile(number)))
                        .build())
                .toList();
        return run(clients, seconds, () -> new ItemStream<>(stub::classify, messages));
    }

    /** Strips a second, the same way. */
    Rate strips(int clients, int inStream, double seconds) throws InterruptedException {
        List<Strip> messages = IntStream.range(0, inStream)
                .mapToObj(number -> Strip.newBuilder()
                        .setId(number)
                        .setWidth(Items.STRIP_WIDTH)
                        .setPixels(ByteString.copyFrom(items.strip(number)))
                        .build())
                .toList();
        Streams streams = () -> new ItemStream<>(stub::read, messages);
        run(clients, seconds / 3, streams);
        return run(clients, seconds, streams);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private interface Streams {
        ItemStream<?, ?> next();
    }

    private static Rate run(int clients, double seconds, Streams streams) throws InterruptedException {
        Rate.Counter counter = new Rate.Counter();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    streams.next().run(counter);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return counter.rate();
    }
}

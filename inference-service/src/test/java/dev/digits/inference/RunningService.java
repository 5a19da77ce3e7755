package dev.digits.inference;

import dev.digits.inference.batching.Networks;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.config.SwapLimits;
import dev.digits.inference.grpc.Catalogue;
import dev.digits.inference.grpc.InferenceEndpoint;
import dev.digits.inference.grpc.ModelEndpoint;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.openinference.OpenInference;
import dev.digits.inference.openinference.ServerMetadata;
import dev.digits.inference.openinference.grpc.OpenInferenceEndpoint;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import dev.digits.inference.swap.ModelSwitch;
import dev.digits.inference.swap.Preparation;
import dev.digits.inference.work.Stage;
import dev.digits.model.NetworkEngine;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.openinference.v2.GRPCInferenceServiceGrpc;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.ModelServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The service without Quarkus: the same parts, on a real gRPC server at a free port, looking when it is told to. */
public final class RunningService implements AutoCloseable {

    /** The default. */
    public static final NetworkEngine ENGINE = NetworkEngine.ONNX_RUNTIME;

    public static final ScoringLimits SCORING = new ScoringLimits(2, 16, 8, 2048, 2048);
    public static final StreamLimits STREAMS =
            new StreamLimits(new StreamLimits.Items(16, 200), new StreamLimits.Items(64, 10_000));

    /** Streams of a replaced version end by themselves. */
    private static final SwapLimits PATIENT = new SwapLimits(Duration.ofSeconds(60));

    /** Bytes that a client which reads nothing lets come; the smallest that HTTP/2 allows to begin with. */
    private static final int SMALLEST_WINDOW = 65_535;

    public final Lifecycles lifecycles = new Lifecycles();
    public final ModelInService models = new ModelInService(lifecycles);
    public final Damages damages = new Damages();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final ModelSwitch modelSwitch;

    private final Server server;
    private final ManagedChannel channel;

    public RunningService(ModelStore store, ModelFiles bundled) throws IOException {
        this(store, bundled, SCORING, STREAMS);
    }

    public RunningService(ModelStore store, ModelFiles bundled, ScoringLimits scoring, StreamLimits streams)
            throws IOException {
        this(store, bundled, scoring, streams, loader(ENGINE), Clock.systemUTC());
    }

    /** The service that gives streams of a replaced version this long to end. */
    public static RunningService draining(ModelStore store, ModelFiles bundled, Duration time) throws IOException {
        return new RunningService(
                store, bundled, SCORING, STREAMS, loader(ENGINE), Clock.systemUTC(), new SwapLimits(time));
    }

    public RunningService(
            ModelStore store,
            ModelFiles bundled,
            ScoringLimits scoring,
            StreamLimits streams,
            Networks.Loader loader,
            Clock clock)
            throws IOException {
        this(store, bundled, scoring, streams, loader, clock, PATIENT);
    }

    private RunningService(
            ModelStore store,
            ModelFiles bundled,
            ScoringLimits scoring,
            StreamLimits streams,
            Networks.Loader loader,
            Clock clock,
            SwapLimits swaps)
            throws IOException {
        ScoringMetrics metrics = new ScoringMetrics(meters);
        Preparation preparation = new Preparation(loader, scoring, metrics, lifecycles);
        modelSwitch = new ModelSwitch(store, bundled, models, damages, preparation, lifecycles, metrics, swaps, clock);
        Catalogue catalogue = new Catalogue(store, bundled, models, damages, lifecycles);
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new InferenceEndpoint(models, streams))
                .addService(new ModelEndpoint(catalogue, modelSwitch))
                .addService(new OpenInferenceEndpoint(new OpenInference(models), new ServerMetadata("test")))
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress("localhost", server.getPort())
                .usePlaintext()
                .initialFlowControlWindow(SMALLEST_WINDOW)
                .build();
    }

    private static Networks.Loader loader(NetworkEngine engine) {
        return files -> Networks.load(files, engine);
    }

    public InferenceServiceGrpc.InferenceServiceStub inference() {
        return InferenceServiceGrpc.newStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    public ModelServiceGrpc.ModelServiceBlockingStub modelService() {
        return ModelServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    public GRPCInferenceServiceGrpc.GRPCInferenceServiceFutureStub openInference() {
        return GRPCInferenceServiceGrpc.newFutureStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    /** Items of a stage that were scored. */
    public long scored(Stage stage) {
        return (long) meters.get("digits.inference.scored")
                .tag("stage", stage.items())
                .counter()
                .count();
    }

    /** Items in the largest forward pass of a stage. */
    public double largestBatch(Stage stage) {
        return meters.get("digits.inference.batch.size")
                .tag("stage", stage.items())
                .summary()
                .max();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        try {
            models.drain(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

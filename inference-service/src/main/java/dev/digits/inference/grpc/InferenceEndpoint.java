package dev.digits.inference.grpc;

import com.google.protobuf.MessageLite;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.serving.Lease;
import dev.digits.inference.serving.ModelInService;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import java.util.Optional;

/** {@code digits.v1.InferenceService}: scores streams of strips and streams of tiles. */
@GrpcService
public class InferenceEndpoint extends InferenceServiceGrpc.InferenceServiceImplBase {

    private static final Metadata.Key<String> RETRY_PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final ModelInService models;
    private final StreamLimits limits;

    /** An endpoint that scores with what is in service when a stream begins. */
    public InferenceEndpoint(ModelInService models, StreamLimits limits) {
        this.models = models;
        this.limits = limits;
    }

    @Override
    public StreamObserver<Strip> read(StreamObserver<StripScores> answers) {
        return open(new StripMessages(), answers, limits.strips());
    }

    @Override
    public StreamObserver<Tile> classify(StreamObserver<TileScores> answers) {
        return open(new TileMessages(), answers, limits.tiles());
    }

    /** Tells the caller's channel to repeat the call at once, which goes to another replica if there is one (gRFC A6). */
    private static Metadata tryAnother() {
        Metadata trailers = new Metadata();
        trailers.put(RETRY_PUSHBACK, "0");
        return trailers;
    }

    private <Q extends MessageLite, A> StreamObserver<Q> open(
            ItemMessages<Q, A> messages, StreamObserver<A> answers, StreamLimits.Items limit) {
        Optional<Lease> lease = models.lease();
        if (lease.isEmpty()) {
            answers.onError(Status.UNAVAILABLE
                    .withDescription("no model is loaded; readiness says why")
                    .asRuntimeException(tryAnother()));
            return new IgnoringObserver<>();
        }
        ScoringStream<Q, A> stream =
                new ScoringStream<>(messages, (ServerCallStreamObserver<A>) answers, lease.get(), limit);
        stream.begin();
        return stream;
    }
}

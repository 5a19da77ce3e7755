package dev.digits.inference.grpc;

import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.serving.Lease;
import dev.digits.inference.serving.ModelInService;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import java.util.Optional;

/** {@code digits.v1.InferenceService}: scores streams of tiles. */
@GrpcService
public class InferenceEndpoint extends InferenceServiceGrpc.InferenceServiceImplBase {

    private final ModelInService models;
    private final StreamLimits limits;

    /** An endpoint that scores with what is in service when a stream begins. */
    public InferenceEndpoint(ModelInService models, StreamLimits limits) {
        this.models = models;
        this.limits = limits;
    }

    @Override
    public StreamObserver<Tile> classify(StreamObserver<TileScores> answers) {
        Optional<Lease> lease = models.lease();
        if (lease.isEmpty()) {
            answers.onError(Status.UNAVAILABLE
                    .withDescription("no model is loaded; readiness says why")
                    .asRuntimeException());
            return new Deaf<>();
        }
        TileStream stream = new TileStream((ServerCallStreamObserver<TileScores>) answers, lease.get(), limits);
        stream.begin();
        return stream;
    }
}

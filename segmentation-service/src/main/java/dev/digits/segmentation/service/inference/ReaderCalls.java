package dev.digits.segmentation.service.inference;

import com.google.common.primitives.Floats;
import com.google.protobuf.UnsafeByteOperations;
import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.MarkKinds;
import dev.digits.decoder.Weighing;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.Tile;
import dev.digits.service.peer.Peer;
import dev.digits.service.status.AwayTrailer;
import dev.digits.service.status.CallFailure;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.StripScores;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The calls of the inference service for one drawing: one stream for all its strips, one for all its tiles. Used by one
 * thread, which waits for the answers.
 *
 * <p><b>Failure semantics</b>: what ends a call is thrown as gRPC's {@link StatusRuntimeException}, an answer that is left out
 * as {@link MissingScoresException}. A deadline that passed while the answers were waited for names the inference service in its trailers.
 */
public final class ReaderCalls {
    private static final int DIGITS = 10;

    private final InferenceServiceStub inference;
    private long nanos;

    /**
     * The calls for one drawing.
     *
     * @param inference with the deadline of the drawing
     */
    public ReaderCalls(InferenceServiceStub inference) {
        this.inference = inference;
    }

    /**
     * Has strips read by the line network.
     *
     * @param strips at least one
     */
    public ScoredStrips read(List<Strip> strips) throws InterruptedException {
        List<StripScores> answers =
                call(inference::read, strips.stream().map(StripMessage::of).toList());
        Map<Integer, StripScores> byId = byId(answers, StripScores::getId);
        List<ColumnScores> scores = new ArrayList<>();
        for (Strip strip : strips) {
            scores.add(columns(found(byId, "strip", strip.id())));
        }
        StripScores any = answers.get(0);
        var decoder = any.getDecoder();
        return new ScoredStrips(
                scores,
                DecoderParameters.stated(
                        decoder.getDigitBias(),
                        new Weighing(decoder.getTileWeight(), decoder.getNoneBias(), decoder.getTemperature()),
                        new Weighing(
                                decoder.hasLoneTileWeight() ? decoder.getLoneTileWeight() : decoder.getTileWeight(),
                                decoder.getLoneBias(),
                                decoder.hasLoneTemperature() ? decoder.getLoneTemperature() : decoder.getTemperature()),
                        new MarkKinds(decoder.getMarkKindsList())),
                new ServedModel(any.getModelName(), any.getModelVersion()));
    }

    /**
     * Has tiles scored by the tile network.
     *
     * @param tiles none: nobody is asked
     * @param model whose network it shall be
     * @return eleven natural logarithms for each tile, in the order of the tiles: ten digits, then not a digit
     * @throws ModelSwappedException when another version serves by now
     */
    public List<float[]> classify(List<Tile> tiles, ServedModel model)
            throws InterruptedException, ModelSwappedException {
        if (tiles.isEmpty()) {
            return List.of();
        }
        List<dev.digits.v1.Tile> messages =
                tiles.stream().map(tile -> message(tile, model)).toList();
        try {
            Map<Integer, TileScores> byId = byId(call(inference::classify, messages), TileScores::getId);
            return tiles.stream()
                    .map(tile -> eleven(found(byId, "tile", tile.id())))
                    .toList();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.FAILED_PRECONDITION) {
                throw new ModelSwappedException(model, e);
            }
            throw e;
        }
    }

    /** Time spent waiting for answers up to now. */
    public long nanos() {
        return nanos;
    }

    private <Q, A> List<A> call(Function<StreamObserver<A>, StreamObserver<Q>> call, List<Q> requests)
            throws InterruptedException {
        long start = System.nanoTime();
        try {
            return Exchange.of(call, requests);
        } catch (StatusRuntimeException e) {
            throw CallFailure.of(e) == CallFailure.TOO_SLOW ? AwayTrailer.failure(e.getStatus(), Peer.INFERENCE) : e;
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    private static dev.digits.v1.Tile message(Tile tile, ServedModel model) {
        return dev.digits.v1.Tile.newBuilder()
                .setId(tile.id())
                .setPixels(UnsafeByteOperations.unsafeWrap(tile.pixels()))
                .setModelVersion(model.version())
                .build();
    }

    private static ColumnScores columns(StripScores scores) {
        float[] logProbabilities = Floats.toArray(scores.getLogProbabilitiesList());
        return new ColumnScores(logProbabilities.length / ColumnScores.CLASSES, logProbabilities);
    }

    private static float[] eleven(TileScores scores) {
        float[] eleven = new float[DIGITS + 1];
        for (int digit = 0; digit < DIGITS; digit++) {
            eleven[digit] = scores.getLogProbabilities(digit);
        }
        eleven[DIGITS] = scores.getLogNotADigit();
        return eleven;
    }

    private static <A> Map<Integer, A> byId(List<A> answers, Function<A, Integer> id) {
        return answers.stream().collect(Collectors.toMap(id, Function.identity(), (first, again) -> again));
    }

    private static <A> A found(Map<Integer, A> byId, String kind, int id) {
        A answer = byId.get(id);
        if (answer == null) {
            throw new MissingScoresException(kind, id);
        }
        return answer;
    }
}

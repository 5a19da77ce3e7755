package dev.digits.inference.grpc;

import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingTile;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.ScoreSink;
import dev.digits.inference.work.Stage;
import dev.digits.model.network.Architecture;
import dev.digits.model.store.Manifest;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import java.util.Optional;

/** Tiles and their scores. */
record TileMessages() implements ItemMessages<Tile, TileScores> {

    @Override
    public Stage stage() {
        return Stage.TILES;
    }

    @Override
    public int id(Tile tile) {
        return tile.getId();
    }

    @Override
    public Optional<Status> fault(Tile tile, Manifest by) {
        int size = tile.getPixels().size();
        int expected = BatchShape.TILES.bytes();
        if (size != expected) {
            return Optional.of(Status.INVALID_ARGUMENT.withDescription(
                    name(tile) + " has " + size + " bytes, must be " + expected));
        }
        String wanted = tile.getModelVersion();
        if (!wanted.isEmpty() && !wanted.equals(by.version())) {
            return Optional.of(Status.FAILED_PRECONDITION.withDescription(name(tile) + " asks for another version than "
                    + by.version() + ", which serves; begin again with Read"));
        }
        return Optional.empty();
    }

    @Override
    public PendingWork pending(Tile tile, ScoreSink sink, long arrivedNanos) {
        return new PendingTile(tile.getId(), tile.getPixels().toByteArray(), sink, arrivedNanos);
    }

    @Override
    public TileScores answer(int id, float[] logProbabilities, Manifest by) {
        TileScores.Builder scores = TileScores.newBuilder()
                .setId(id)
                .setLogNotADigit(logProbabilities[Architecture.NOT_A_DIGIT])
                .setModelVersion(by.version())
                .setModelName(by.architecture().name());
        for (int digit = 0; digit < Architecture.NOT_A_DIGIT; digit++) {
            scores.addLogProbabilities(logProbabilities[digit]);
        }
        return scores.build();
    }
}

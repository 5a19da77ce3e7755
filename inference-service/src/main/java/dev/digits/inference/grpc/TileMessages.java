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
        return wrongSize(tile, tile.getPixels().size(), BatchShape.TILES.bytes())
                .or(() -> wrongVersion(tile, by.version()));
    }

    private Optional<Status> wrongVersion(Tile tile, String serving) {
        String wanted = tile.getModelVersion();
        return wanted.isEmpty() || wanted.equals(serving)
                ? Optional.empty()
                : Optional.of(Status.FAILED_PRECONDITION.withDescription(name(tile) + " asks for another version than "
                        + serving + ", which serves; begin again with Read"));
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

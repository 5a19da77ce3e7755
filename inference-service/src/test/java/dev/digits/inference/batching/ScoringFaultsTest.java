package dev.digits.inference.batching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.Eventually;
import dev.digits.inference.FaultyNetworks;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.metrics.ScoringMetrics;
import dev.digits.inference.work.PendingStrip;
import dev.digits.inference.work.PendingTile;
import dev.digits.inference.work.ScoreSink;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.ModelStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringFaultsTest {

    private static final byte[] BLANK = new byte[784];
    private static final int PLENTY = 1_000;

    @TempDir
    Path folder;

    private final RecordingSink sink = new RecordingSink();
    private final Semaphore passes = new Semaphore(PLENTY);
    private final AtomicBoolean failing = new AtomicBoolean();
    private ReaderScorer scorer;

    @BeforeEach
    void start() throws Exception {
        ScoringLimits oneWorker = new ScoringLimits(1, 16, 8, 2048, 2048);
        Networks networks = new FaultyNetworks(
                Networks.load(RandomModels.publish(new ModelStore(folder), 1).files(), RunningService.ENGINE),
                this::beforeEachPass);
        scorer = ReaderScorer.start(networks, oneWorker, new ScoringMetrics(new SimpleMeterRegistry()));
    }

    @AfterEach
    void stop() {
        passes.release(PLENTY);
        scorer.close();
    }

    @Test
    void sinkThatThrowsFailsNoOtherItemOfItsBatch() throws Exception {
        sinkThatThrows(() -> {
            throw new IllegalStateException("of the test");
        });
    }

    @Test
    void sinkThatThrowsAnErrorFailsNoOtherItemOfItsBatchAndLeavesTheWorker() throws Exception {
        sinkThatThrows(() -> {
            throw new OutOfMemoryError("of the test");
        });
    }

    private void sinkThatThrows(Runnable whenTold) throws Exception {
        // Given
        ThrowingSink throwing = new ThrowingSink(whenTold, new AtomicBoolean());
        holdWorkerWith(0);

        // When
        scorer.offer(new PendingTile(1, BLANK, sink, 1));
        scorer.offer(new PendingTile(2, BLANK, throwing, 2));
        scorer.offer(new PendingTile(3, BLANK, sink, 3));
        passes.release(PLENTY);

        // Then
        Eventually.holds("the items behind it have scores", () -> sink.scores.containsKey(3));
        assertThat(sink.scores).containsOnlyKeys(0, 1, 3);
        assertThat(sink.failures).isEmpty();
        assertThat(throwing.failed()).isTrue();
        assertThat(scorer.workers()).isEqualTo(new WorkerState(1, 1, 0));
    }

    @Test
    void errorInAPassFailsItsBatchAndTheWorkerGoesOn() throws Exception {
        // Given
        failing.set(true);

        // When
        offerTile(1);
        Eventually.holds("the item has failed", () -> sink.failures.contains(1));

        // Then
        assertThat(scorer.workers()).isEqualTo(new WorkerState(1, 1, 1));
        failing.set(false);
        offerTile(2);
        Eventually.holds("the next item has scores", () -> sink.scores.containsKey(2));
        assertThat(scorer.workers()).isEqualTo(new WorkerState(1, 1, 0));
    }

    @Test
    void workerThatOnlyFailsIsNotHealthyUntilItScores() throws Exception {
        // Given
        failing.set(true);

        // When
        for (int id = 0; id < 10; id++) {
            assertThat(scorer.workers().isHealthy()).isTrue();
            int failing = id;
            offerTile(failing);
            Eventually.holds("the item has failed", () -> sink.failures.contains(failing));
        }

        // Then
        assertThat(scorer.workers().isHealthy()).isFalse();
        failing.set(false);
        offerTile(10);
        Eventually.holds("the next item has scores", () -> sink.scores.containsKey(10));
        assertThat(scorer.workers().isHealthy()).isTrue();
    }

    @Test
    void whatWaitsIsToldWhenTheLastWorkerHasDied() throws Exception {
        // Given
        int widthThatNoStreamLetsIn = 0;
        holdWorkerWith(0);

        // When
        scorer.offer(new PendingStrip(1, widthThatNoStreamLetsIn, new byte[0], sink, 1));
        scorer.offer(new PendingTile(2, BLANK, sink, 2));
        passes.release(PLENTY);

        // Then
        Eventually.holds("those that wait are told", () -> sink.failures.size() >= 2);
        assertThat(sink.failures).containsExactlyInAnyOrder(1, 2);
        assertThat(scorer.workers().isHealthy()).isFalse();
        assertThat(scorer.offer(new PendingTile(3, BLANK, sink, 3))).isFalse();
    }

    /** Makes the worker take an item and wait before its pass. */
    private void holdWorkerWith(int id) throws Exception {
        passes.drainPermits();
        offerTile(id);
        Eventually.holds("the worker has taken the item", () -> scorer.queueLength(Stage.TILES) == 0);
    }

    private void offerTile(int id) {
        assertThat(scorer.offer(new PendingTile(id, BLANK, sink, 0))).isTrue();
    }

    private void beforeEachPass() {
        passes.acquireUninterruptibly();
        if (failing.get()) {
            throw new InternalError("of the test");
        }
    }

    private record ThrowingSink(Runnable whenTold, AtomicBoolean toldOfFailure) implements ScoreSink {

        @Override
        public boolean isWaiting() {
            return true;
        }

        @Override
        public void scored(int id, float[] logProbabilities) {
            whenTold.run();
        }

        @Override
        public void failed(int id) {
            toldOfFailure.set(true);
            whenTold.run();
        }

        boolean failed() {
            return toldOfFailure.get();
        }
    }
}

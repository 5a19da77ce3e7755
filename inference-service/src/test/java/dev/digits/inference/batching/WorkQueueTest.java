package dev.digits.inference.batching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.work.PendingStrip;
import dev.digits.inference.work.PendingTile;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final RecordingSink NOBODY = new RecordingSink();

    private final WorkQueue queue = new WorkQueue(new ScoringLimits(1, 3, 4, 256, 56));
    private long clock = Long.MAX_VALUE - 2; // nanoTime may overflow
    private int nextId;

    @Test
    void oldestItemIsTakenWithTheNextOnesOfItsKindAndWidth() {
        // Given
        offer(strip(64), tile(), strip(32), strip(64), tile());

        // When, Then
        assertThat(take()).containsExactly(0, 3);
        assertThat(take()).containsExactly(1, 4);
        assertThat(take()).containsExactly(2);
    }

    @Test
    void batchHoldsNoMoreTilesThanTheLargest() {
        // Given
        offer(tile(), tile(), tile(), tile());

        // When, Then
        assertThat(take()).containsExactly(0, 1, 2);
        assertThat(take()).containsExactly(3);
    }

    @Test
    void batchHoldsNoMoreStripsAndColumnsThanTheLargest() {
        // Given
        offer(strip(96), strip(96), strip(96), strip(32), strip(32), strip(32), strip(32), strip(32));

        // When, Then
        assertThat(take()).containsExactly(0, 1);
        assertThat(take()).containsExactly(2);
        assertThat(take()).containsExactly(3, 4, 5, 6);
        assertThat(take()).containsExactly(7);
    }

    @Test
    void stripThatIsWiderThanTheLargestBatchGoesAlone() {
        // Given
        offer(strip(288), strip(288));

        // When, Then
        assertThat(take()).containsExactly(0);
        assertThat(take()).containsExactly(1);
    }

    @Test
    void stripTakesTheRoomOfSeveralTilesInTheQueue() {
        // Given
        offer(strip(288), strip(288), tile());
        assertThat(queue.offer(tile())).isTrue();

        // When, Then
        assertThat(queue.offer(tile())).isFalse();
        take();
        assertThat(queue.offer(tile())).isTrue();
    }

    @Test
    void lengthIsCountedByStage() {
        // Given
        offer(strip(64), strip(32), tile());

        // When, Then
        assertThat(queue.length(Stage.STRIPS)).isEqualTo(2);
        assertThat(queue.length(Stage.TILES)).isEqualTo(1);
    }

    @Test
    void closedQueueHandsOutWhatWaitsAndTakesInNothing() {
        // Given
        offer(tile());

        // When
        queue.close();

        // Then
        assertThat(queue.offer(tile())).isFalse();
        assertThat(take()).containsExactly(0);
        assertThat(take()).isEmpty();
    }

    private void offer(PendingWork... items) {
        for (PendingWork item : items) {
            assertThat(queue.offer(item)).isTrue();
        }
    }

    private List<Integer> take() {
        return queue.take().stream().map(PendingWork::id).toList();
    }

    private PendingWork strip(int width) {
        return new PendingStrip(nextId++, width, new byte[0], NOBODY, clock++);
    }

    private PendingWork tile() {
        return new PendingTile(nextId++, new byte[0], NOBODY, clock++);
    }
}

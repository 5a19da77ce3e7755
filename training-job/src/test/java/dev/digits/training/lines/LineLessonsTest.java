package dev.digits.training.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.training.TinyRun;
import dev.digits.training.compose.GlyphBank;
import dev.digits.training.compose.MadeUpInk;
import dev.digits.training.network.Ahead;
import dev.digits.training.run.Lesson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LineLessonsTest {

    private static GlyphBank bank;

    @BeforeAll
    static void makeInkUp() {
        OpenCvNatives.load();
        bank = MadeUpInk.bank();
    }

    @Test
    void aRunThatGoesOnFromAVersionLearnsFromOtherLines() throws Exception {
        assertThat(firstTexts("--start-from=20261126T191754Z-65f103"))
                .isEqualTo(firstTexts("--start-from=20261126T191754Z-65f103"))
                .isNotEqualTo(firstTexts());
    }

    /** What the lines of the first batches say. */
    private static List<String> firstTexts(String... settings) throws InterruptedException {
        LineLessons lessons = new LineLessons(TinyRun.settings(settings), bank, bank, Map.of());
        try (Ahead<List<Lesson>> batches = lessons.epoch(0)) {
            return batches.next().stream()
                    .flatMap(batch -> ((LineBatch) batch).lines().stream())
                    .map(line -> line.text())
                    .toList();
        }
    }
}

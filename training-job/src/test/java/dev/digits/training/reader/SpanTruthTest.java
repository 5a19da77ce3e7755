package dev.digits.training.reader;

import static dev.digits.training.reader.MadeUpOpinions.sure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.LineSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTruthTest {

    private static final int NONE = ColumnScores.BLANK;

    @Test
    void everySpanStandsForItsDigitWhereAllWereFound() {
        assertThat(SpanTruth.of(spans(4, 0, 7), "407")).containsExactly(4, 0, 7);
    }

    @Test
    void aMisreadDigitIsStillThatDigit() {
        assertThat(SpanTruth.of(spans(4, 6, 7), "407")).containsExactly(4, 0, 7);
        assertThat(SpanTruth.of(spans(9), "4")).containsExactly(4);
    }

    @Test
    void aSpanTooManyStandsForNone() {
        assertThat(SpanTruth.of(spans(4, 1, 0, 7), "407")).containsExactly(4, NONE, 0, 7);
        assertThat(SpanTruth.of(spans(1, 1), "")).containsExactly(NONE, NONE);
    }

    @Test
    void aDigitThatWasNotFoundTakesNoSpanFromTheOthers() {
        assertThat(SpanTruth.of(spans(4, 7), "407")).containsExactly(4, 7);
        assertThat(SpanTruth.of(spans(), "407")).isEmpty();
    }

    @Test
    void ofTwoMisreadSpansTheOneTakesTheDigitThatMoreSpeaksFor() {
        // Given: one digit was written; both spans read a 1, the second might as well be a 7
        float[] doubtful = sure(1, 0.5);
        doubtful[7] = (float) Math.log(0.4);
        List<LineSpan> spans = List.of(new LineSpan(0, 2, sure(1, 0.9)), new LineSpan(4, 6, doubtful));

        // Then
        assertThat(SpanTruth.of(spans, "7")).containsExactly(NONE, 7);
    }

    private static List<LineSpan> spans(int... read) {
        List<LineSpan> spans = new ArrayList<>();
        for (int digit : read) {
            spans.add(new LineSpan(4 * spans.size(), 4 * spans.size() + 2, sure(digit, 0.9)));
        }
        return spans;
    }
}

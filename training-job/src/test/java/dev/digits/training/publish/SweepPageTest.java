package dev.digits.training.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.TinyRun;
import dev.digits.training.schedule.LrCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepPageTest {

    @Test
    void showsASweepThatWasTooShortToSuggestARate() {
        // Given
        LrCurve curve = new LrCurve(List.of(new LrCurve.Point(1e-7, 2.3), new LrCurve.Point(1e-6, 20)));

        // When
        String page = SweepPage.html(TinyRun.settings(), "Learning rate for tiles", curve);

        // Then
        assertThat(page)
                .contains("<svg", "the loss diverged after 2 steps, before the sweep could suggest a learning rate")
                .doesNotContain(">valley, which train takes");
    }
}

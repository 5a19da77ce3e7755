package dev.digits.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;

/** What a person is told who sets what cannot work. */
class SettingsTest {
    /** Some settings. */
    @ConfigMapping(prefix = "some.service")
    public interface Some {
        /** A number. */
        @WithDefault("3")
        @Min(1)
        @Max(64)
        int workers();

        /** A time. */
        @WithDefault("PT1S")
        @DurationMin(millis = 1)
        Duration pause();
    }

    @Test
    void namesTheKeyTheValueAndTheRule() {
        // Given / When
        ConfigValidationException refused = catchThrowableOfType(
                ConfigValidationException.class,
                () -> read(Map.of("some.service.workers", "65", "some.service.pause", "PT0S")));

        // Then
        assertThat(refused)
                .hasMessageContaining("some.service.workers is 65 but must be at most 64")
                .hasMessageContaining("some.service.pause is PT0S but must be at least 1 ms");
    }

    @Test
    void takesWhatIsWithinTheRules() {
        // Given / When
        Some settings = read(Map.of("some.service.workers", "64"));

        // Then
        assertThat(settings.workers()).isEqualTo(64);
    }

    private static Some read(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(Some.class)
                .withDefaultValues(values)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .build()
                .getConfigMapping(Some.class);
    }
}

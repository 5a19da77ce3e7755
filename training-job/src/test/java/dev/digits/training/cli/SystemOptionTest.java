package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemOptionTest {

    @Test
    void asksTheSystemThatTheEnvironmentNames() {
        assertThat(SystemOption.address(Map.of("DIGITS_URL", "https://digits.example", "DIGITS_PORT", "8080")))
                .isEqualTo("https://digits.example");
        assertThat(SystemOption.address(Map.of("DIGITS_PORT", "8080"))).isEqualTo("http://localhost:8080");
        assertThat(SystemOption.address(Map.of("DIGITS_URL", " ", "DIGITS_PORT", "")))
                .isEqualTo("http://localhost:5000");
    }
}

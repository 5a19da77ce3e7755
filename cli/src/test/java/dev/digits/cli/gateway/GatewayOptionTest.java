package dev.digits.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayOptionTest {

    @Test
    void isThisMachineAtTheUsualPortByDefault() {
        assertThat(GatewayOption.address(Map.of())).isEqualTo("http://localhost:5000");
    }

    @Test
    void followsThePortOfTheLauncher() {
        assertThat(GatewayOption.address(Map.of("DIGITS_PORT", "5050"))).isEqualTo("http://localhost:5050");
    }

    @Test
    void prefersAWholeAddress() {
        // Given
        Map<String, String> environment = Map.of("DIGITS_PORT", "5050", "DIGITS_URL", "https://digits.example");

        // Then
        assertThat(GatewayOption.address(environment)).isEqualTo("https://digits.example");
    }
}

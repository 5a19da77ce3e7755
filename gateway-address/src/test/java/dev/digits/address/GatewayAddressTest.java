package dev.digits.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayAddressTest {

    @Test
    void isThisMachineAtTheUsualPortByDefault() {
        assertThat(byEnvironment(Map.of())).hasToString("http://localhost:5000");
        assertThat(byEnvironment(Map.of("DIGITS_URL", " ", "DIGITS_PORT", ""))).hasToString("http://localhost:5000");
    }

    @Test
    void followsThePortOfTheLauncher() {
        assertThat(byEnvironment(Map.of("DIGITS_PORT", "5050"))).hasToString("http://localhost:5050");
    }

    @Test
    void prefersAWholeAddress() {
        // Given
        Map<String, String> environment = Map.of("DIGITS_PORT", "5050", "DIGITS_URL", "https://digits.example");

        // Then
        assertThat(byEnvironment(environment)).hasToString("https://digits.example");
        assertThat(GatewayAddress.of(Optional.of("http://other.example"), environment)
                        .base())
                .hasToString("http://other.example");
    }

    @Test
    void saysWhatIsNoAddress() {
        for (String address : List.of("localhost:5000", "//localhost", "http:", "file:///models", "http://a b", "")) {
            assertThatThrownBy(() -> GatewayAddress.of(Optional.of(address), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + address + "' is not an address such as http://localhost:5000");
        }
    }

    @Test
    void sendsTheKeyToAnAddressBelowAPathToo() {
        // Given
        GatewayAddress address =
                GatewayAddress.of(Optional.of("https://digits.example/reader"), Map.of("DIGITS_API_KEY", "k-1\n"));

        // When
        HttpRequest request = address.request("recognitions?include=strips").build();

        // Then
        assertThat(request.uri()).hasToString("https://digits.example/reader/api/v1/recognitions?include=strips");
        assertThat(request.headers().firstValue("X-API-Key")).hasValue("k-1");
        assertThat(new GatewayAddress(URI.create("http://localhost:5000/"), Optional.empty())
                        .request("models")
                        .build()
                        .headers()
                        .map())
                .isEmpty();
    }

    @Test
    void refusesAKeyThatNoHeaderCarries() {
        assertThatThrownBy(() -> GatewayAddress.of(Optional.empty(), Map.of("DIGITS_API_KEY", "ä")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DIGITS_API_KEY may hold printable ASCII characters only");
    }

    private static URI byEnvironment(Map<String, String> environment) {
        return GatewayAddress.of(Optional.empty(), environment).base();
    }
}

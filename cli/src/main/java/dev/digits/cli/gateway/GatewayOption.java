package dev.digits.cli.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Where the gateway is: {@code --url}, else {@code DIGITS_URL}, else this machine at {@code DIGITS_PORT} or 5000. The key for a
 * gateway that wants one is {@code DIGITS_API_KEY}, so that no list of processes shows it.
 */
public final class GatewayOption {
    private static final Pattern PRINTABLE = Pattern.compile("\\p{Graph}*");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The gateway's address. Default: DIGITS_URL, or http://localhost with DIGITS_PORT or 5000. It is"
                            + " sent the API key that the environment names as DIGITS_API_KEY.")
    private String url;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The gateway that was asked for.
     *
     * @throws ParameterException when the address is not an HTTP one, or no header can carry the key
     */
    public Gateway open() {
        String address = url == null ? address(System.getenv()) : url;
        try {
            URI base = new URI(address);
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return new Gateway(base, apiKey());
            }
        } catch (URISyntaxException e) {
            throw new ParameterException(spec.commandLine(), "not an address: " + e.getMessage(), e);
        }
        throw new ParameterException(spec.commandLine(), "not an address such as http://localhost:5000: " + address);
    }

    private Optional<String> apiKey() {
        String key = System.getenv().getOrDefault("DIGITS_API_KEY", "").strip();
        if (!PRINTABLE.matcher(key).matches()) {
            throw new ParameterException(spec.commandLine(), "DIGITS_API_KEY may hold printable ASCII characters only");
        }
        return Optional.of(key).filter(Predicate.not(String::isEmpty));
    }

    static String address(Map<String, String> environment) {
        String named = environment.getOrDefault("DIGITS_URL", "");
        if (!named.isBlank()) {
            return named;
        }
        String port = environment.getOrDefault("DIGITS_PORT", "");
        return "http://localhost:" + (port.isBlank() ? "5000" : port);
    }
}

package dev.digits.training.cli;

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
 * Which running system is asked about its versions: {@code --system}, else {@code DIGITS_URL}, else this machine at {@code DIGITS_PORT} or
 * 5000. The key for one that wants one is {@code DIGITS_API_KEY}, so that no list of processes
 * shows it.
 */
final class SystemOption {
    private static final String KEY = "DIGITS_API_KEY";
    private static final Pattern PRINTABLE = Pattern.compile("\\p{Graph}*");

    private final Map<String, String> environment = System.getenv();

    @Option(
            names = "--system",
            paramLabel = "URL",
            description = "A running system, which is asked what it serves and what it refuses. Default: DIGITS_URL, or"
                    + " http://localhost with DIGITS_PORT or 5000. It is sent the API key that the environment names as"
                    + " DIGITS_API_KEY.")
    private String given;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** As it was given, or its default. */
    String address() {
        return given == null ? address(environment) : given;
    }

    static String address(Map<String, String> environment) {
        String named = environment.getOrDefault("DIGITS_URL", "");
        if (!named.isBlank()) {
            return named;
        }
        String port = environment.getOrDefault("DIGITS_PORT", "");
        return "http://localhost:" + (port.isBlank() ? "5000" : port);
    }

    /**
     * The system that was asked for.
     *
     * @throws ParameterException when the address is not an HTTP one, or no header can carry the key
     */
    RunningSystem system() {
        return new RunningSystem(uri(), apiKey());
    }

    private URI uri() {
        try {
            URI uri = new URI(address());
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
            throw wrong(null);
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
    }

    private ParameterException wrong(URISyntaxException cause) {
        return new ParameterException(
                spec.commandLine(),
                "--system is " + address() + ", must be an address such as http://localhost:5000",
                cause);
    }

    private Optional<String> apiKey() {
        String key = environment.getOrDefault(KEY, "").strip();
        if (!PRINTABLE.matcher(key).matches()) {
            throw new ParameterException(spec.commandLine(), KEY + " may hold printable ASCII characters only");
        }
        return Optional.of(key).filter(Predicate.not(String::isEmpty));
    }
}

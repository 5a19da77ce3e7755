package dev.digits.gateway.models;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The secret that allows changing what is served. It is read once, at start; a named file that cannot be read or is empty
 * stops the start.
 */
@Singleton
@Startup
final class AdminToken {
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> token;

    AdminToken(GatewayConfig config) {
        this.token = config.admin().tokenFile().map(AdminToken::read);
    }

    /**
     * Lets a request through that carries the token.
     *
     * @param authorization the {@code Authorization} header; may be null
     * @throws ProblemException {@link ProblemType#ACTIVATION_OFF} when there is no token to compare with,
     *     {@link ProblemType#TOKEN_NEEDED} when the request has none or a wrong one
     */
    void check(String authorization) {
        byte[] expected = token.orElseThrow(() -> Problem.of(
                        ProblemType.ACTIVATION_OFF,
                        "Activating models over HTTP is off. Start the gateway with DIGITS_ADMIN_TOKEN_FILE naming a file that"
                                + " holds a token.")
                .exception());
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !MessageDigest.isEqual(
                        expected, bytes(authorization.substring(SCHEME.length()).strip()))) {
            throw Problem.of(
                            ProblemType.TOKEN_NEEDED,
                            "Send the content of the gateway's token file as Authorization: Bearer <token>.")
                    .exception();
        }
    }

    private static byte[] read(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the admin token file " + file + " cannot be read: " + e.getMessage(), e);
        }
        if (token.isEmpty()) {
            throw new IllegalStateException("the admin token file " + file + " is empty; it must hold a token");
        }
        return bytes(token);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.digits.gateway.recognition;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import java.util.Base64;
import java.util.List;

/** Data URLs of pictures (RFC 2397), base64 only. */
final class DataUrl {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";
    private static final List<String> TYPES = List.of("image/png", "image/jpeg");

    private DataUrl() {}

    /**
     * The bytes of a picture.
     *
     * @throws ProblemException {@link ProblemType#MALFORMED_REQUEST} when it is no base64 data URL,
     *     {@link ProblemType#UNSUPPORTED_TYPE} when it names another type than PNG or JPEG
     */
    static byte[] decode(String url) {
        int comma = url.indexOf(',');
        if (!url.startsWith(SCHEME) || comma < 0) {
            throw malformed("image is not a data URL. Send data:image/png;base64,… or data:image/jpeg;base64,….");
        }
        String type = url.substring(SCHEME.length(), comma);
        if (!type.endsWith(BASE64)) {
            throw malformed("The data URL in image is not in base64. Write data:image/png;base64,….");
        }
        if (!TYPES.contains(type.substring(0, type.length() - BASE64.length()))) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_TYPE,
                            "The data URL in image is neither image/png nor image/jpeg. Send one of these.")
                    .exception();
        }
        try {
            return Base64.getDecoder().decode(url.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            throw malformed("The data URL in image holds broken base64: " + e.getMessage() + ".");
        }
    }

    /** A PNG as a data URL. */
    static String ofPng(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).exception();
    }
}

package dev.digits.gateway.recognition;

import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Files in base64 (RFC 4648), in data URLs (RFC 2397) or bare. */
final class DataUrl {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private DataUrl() {}

    /**
     * The bytes of a file. What type a data URL names is not looked at.
     *
     * @param text base64 of either alphabet, padded or not, with line breaks and blanks or without; the prefix of a data URL may stand
     *     before it
     * @throws ProblemException {@link ProblemType#MALFORMED_REQUEST} when it is not
     */
    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(plain(text, startOfBase64(text)));
        } catch (IllegalArgumentException e) {
            throw malformed("image holds broken base64: " + e.getMessage() + ".");
        }
    }

    private static int startOfBase64(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return 0;
        }
        int comma = text.indexOf(',');
        if (comma < 0
                || !text.substring(0, comma)
                        .stripTrailing()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(BASE64)) {
            throw malformed("The data URL in image is not in base64. Write data:image/png;base64,….");
        }
        return comma + 1;
    }

    /** In the first alphabet, without blanks. */
    private static byte[] plain(String text, int from) {
        byte[] plain = new byte[text.length() - from];
        int count = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                plain[count++] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c < 128 ? c : '?');
            }
        }
        return Arrays.copyOf(plain, count);
    }

    /** A PNG as a data URL. */
    static String ofPng(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).exception();
    }
}

package dev.digits.picture;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Pictures in base64 (RFC 4648), in data URLs (RFC 2397) or bare. */
public final class DataUrl {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private DataUrl() {}

    /**
     * The bytes of a file. What type a data URL names is not looked at.
     *
     * @param text base64 of either alphabet, padded or not, with line breaks and blanks or without; the prefix of a data URL may stand
     *     before it
     * @throws UnreadablePictureException when it is not
     */
    public static byte[] decode(String text) throws UnreadablePictureException {
        try {
            return Base64.getDecoder().decode(plain(text, startOfBase64(text)));
        } catch (IllegalArgumentException e) {
            throw new UnreadablePictureException("the base64 is broken: " + e.getMessage());
        }
    }

    private static int startOfBase64(String text) throws UnreadablePictureException {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return 0;
        }
        int comma = text.indexOf(',');
        if (comma < 0
                || !text.substring(0, comma)
                        .stripTrailing()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(BASE64)) {
            throw new UnreadablePictureException("the data URL is not in base64; write data:image/png;base64,…");
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
    public static String ofPng(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}

package dev.digits.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every cause for which a request is refused or fails. The URI of a type leads to its page in this gateway. */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be understood",
            "Correct the request; detail says what is wrong, line and column say where if the body is JSON."),
    UNKNOWN_INCLUDE(
            400,
            "The include parameter names something unknown",
            "Leave the parameter out, or send include=tiles, include=strips or include=tiles,strips."),
    TOKEN_NEEDED(
            401,
            "The admin token is missing or wrong",
            "Send the content of the gateway's token file as Authorization: Bearer <token>."),
    KEY_NEEDED(401, "The API key is missing or unknown", "Send a key that this gateway knows as X-API-Key: <key>."),
    ACTIVATION_OFF(
            403,
            "Activating models is switched off",
            "Start the gateway with DIGITS_ADMIN_TOKEN_FILE naming a file that holds a token."),
    NOT_FOUND(404, "There is nothing at this address", "Compare the path with the API description at /q/openapi."),
    MODEL_NOT_FOUND(404, "There is no such model version", "GET /api/v1/models lists the versions."),
    METHOD_NOT_ALLOWED(405, "This address takes another method", "The Allow header names the methods that it takes."),
    NOT_ACCEPTABLE(406, "The answer comes in another type", "Send Accept: application/json, or no Accept header."),
    UPLOAD_TOO_SLOW(408, "The body took too long to arrive", "Send it again, over a faster line or as a smaller file."),
    MODEL_DAMAGED(
            409,
            "The model version cannot be served",
            "Publish the version again; what was served before is still served."),
    BODY_TOO_LARGE(
            413,
            "The body has too many bytes",
            "Send a smaller or more strongly compressed picture; limit says how many bytes are taken."),
    TOO_MANY_PIXELS(
            413,
            "The drawing has too many pixels",
            "Scale it down; limit says how many pixels, width times height, are taken."),
    TOO_MANY_POINTS(
            413,
            "The ink has too many points",
            "Send fewer strokes or leave out points; limit says how many points are taken."),
    UNSUPPORTED_TYPE(
            415,
            "Files of this kind are not read",
            "Send a PNG, JPEG, WebP, BMP, GIF or TIFF file, multipart/form-data with one in a part named image, or"
                    + " application/json."),
    UNREADABLE_PICTURE(
            422,
            "The picture cannot be read",
            "Send a whole picture of some writing; detail says what is wrong with the one that was sent."),
    UPGRADE_NEEDED(426, "This address speaks WebSocket", "Open it with a WebSocket client."),
    TOO_BUSY(429, "Too many drawings are being read", "Try again after the seconds that the Retry-After header names."),
    TOO_MANY_CALLS(
            429, "This client calls too often", "Try again after the seconds that the Retry-After header names."),
    TOO_MANY_DOWNLOADS(
            429,
            "Too many model documents are being sent",
            "Try again after the seconds that the Retry-After header names."),
    INTERNAL(
            500,
            "The gateway or a service behind it failed",
            "Try again; if it stays, the service's log has the cause."),
    NO_MEMORY(
            503,
            "There is no memory for this drawing now",
            "Try again after the seconds that the Retry-After header names, or send a smaller picture."),
    MODEL_STORE_AWAY(
            503,
            "The model store cannot be read or written",
            "See to it that its volume is there, may be written and has space; what was served before is still"
                    + " served."),
    SERVICE_AWAY(
            503,
            "A service behind the gateway is away",
            "Try again soon; service names it and /q/health shows when it is back."),
    TOO_SLOW(504, "The answer took too long", "Try again, or send a smaller drawing.");

    /** Where problem types are described. */
    public static final String PATH = "/problems";

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What happened, the same words every time. */
    public String title() {
        return title;
    }

    /** What the caller can do. */
    public String advice() {
        return advice;
    }

    /** The last part of its URI, such as {@code too-busy}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its URI, relative to the gateway, such as {@code /problems/too-busy}. */
    public String uri() {
        return PATH + "/" + slug();
    }

    /** The type with this last part of the URI. */
    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}

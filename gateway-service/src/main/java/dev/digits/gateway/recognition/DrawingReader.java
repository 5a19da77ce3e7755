package dev.digits.gateway.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.google.protobuf.UnsafeByteOperations;
import dev.digits.gateway.limits.DrawingLimits;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.picture.DataUrl;
import dev.digits.picture.PictureFormat;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.v1.Drawing;
import dev.digits.v1.Ink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes a drawing of what came in, and checks it against the limits. Every error is a {@link ProblemException}. */
@Singleton
public final class DrawingReader {
    private final DrawingLimits limits;
    private final ObjectReader json;

    DrawingReader(DrawingLimits limits, ObjectMapper mapper) {
        this.limits = limits;
        this.json = strict(mapper.copy())
                .registerModule(new SimpleModule().addDeserializer(Strokes.class, new StrokesReader(limits)))
                .reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Takes nothing for another type: no text for a number, no fraction for a whole number, no number for a text. */
    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /** A picture: a file whose bytes tell its format. */
    Drawing picture(byte[] encoded) {
        limits.checkPicture(encoded);
        return Drawing.newBuilder()
                .setImage(UnsafeByteOperations.unsafeWrap(encoded))
                .build();
    }

    /** JSON of {@link RecognitionRequest}, or a picture that was sent under its name. */
    Drawing json(byte[] body) {
        if (PictureFormat.of(body).isPresent()) {
            return picture(body);
        }
        RecognitionRequest request = parse(body, RecognitionRequest.class);
        if (request == null || (request.image() == null) == (request.ink() == null)) {
            throw malformed("Send an object with either image or ink.");
        }
        return request.image() == null ? ink(request.ink()) : picture(decoded(request.image()));
    }

    private static byte[] decoded(String image) {
        try {
            return DataUrl.decode(image);
        } catch (UnreadablePictureException e) {
            throw malformed("image cannot be decoded: " + e.getMessage() + ".");
        }
    }

    /** Pen strokes. */
    public Drawing ink(InkRequest ink) {
        if (ink.strokes() == null || ink.width() == null || ink.height() == null) {
            throw malformed("ink needs strokes, width and height.");
        }
        if (ink.width() < 1 || ink.height() < 1) {
            throw malformed("width and height of ink are at least 1 pixel.");
        }
        limits.checkPixels(ink.width(), ink.height());
        return Drawing.newBuilder()
                .setInk(Ink.newBuilder()
                        .addAllStrokes(ink.strokes().list())
                        .setWidth(ink.width())
                        .setHeight(ink.height())
                        .setPenWidth(pen(ink)))
                .build();
    }

    /** The pen's width; 0 when the caller does not know it. */
    private static float pen(InkRequest ink) {
        if (ink.penWidth() == null) {
            return 0;
        }
        float pen = ink.penWidth();
        if (!(pen > 0 && pen <= Math.max(ink.width(), ink.height()))) {
            throw malformed("penWidth is above 0 and no wider than the canvas, or left out.");
        }
        return pen;
    }

    /**
     * Reads JSON into a type that may hold ink.
     *
     * @return null for the JSON text {@code null}
     */
    public <T> T parse(byte[] body, Class<T> type) {
        try {
            return json.forType(type).readValue(body);
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail).exception();
    }
}

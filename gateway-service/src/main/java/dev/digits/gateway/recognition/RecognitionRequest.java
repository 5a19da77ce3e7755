package dev.digits.gateway.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A drawing as JSON: one of the two.
 *
 * @param image a PNG or JPEG as a base64 data URL
 * @param ink the pen's strokes
 */
@Schema(description = "A drawing as JSON: either image or ink.")
public record RecognitionRequest(
        @Schema(
                description = "A PNG or JPEG file as a base64 data URL.",
                examples = "data:image/png;base64,iVBORw0KGgo…")
        String image,

        InkRequest ink) {}

package dev.digits.gateway.recognition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A drawing as JSON: one of the two.
 *
 * @param image a picture file in base64, as a data URL or bare
 * @param ink the pen's strokes
 */
@Schema(description = "A drawing as JSON: either image or ink.")
public record RecognitionRequest(
        @Schema(
                format = "byte",
                description =
                        "A picture file in base64, as a data URL or bare; url-safe and wrapped too. Its bytes tell its"
                                + " format.")
        String image,

        InkRequest ink) {}

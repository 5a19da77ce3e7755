package dev.digits.gateway.recognition;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form that carries a picture, as the API description shows it.
 *
 * @param image the picture
 */
@Schema(description = "A form with a picture in the part named image.")
record PictureForm(
        @Schema(
                type = SchemaType.STRING,
                format = "binary",
                required = true,
                description = "A PNG, JPEG, WebP, BMP, GIF or TIFF file.")
        String image) {}

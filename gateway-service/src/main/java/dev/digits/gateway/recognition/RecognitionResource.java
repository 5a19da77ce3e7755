package dev.digits.gateway.recognition;

import dev.digits.gateway.limits.BodyLimit;
import dev.digits.gateway.limits.Place;
import dev.digits.gateway.problem.StatusCodes;
import dev.digits.v1.Drawing;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads one drawing a request. */
@Path("/api/v1/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Recognition", description = "From a drawing to its digits.")
public final class RecognitionResource {
    private final BodyLimit body;
    private final DrawingReader drawings;
    private final Recognizer recognizer;

    RecognitionResource(BodyLimit body, DrawingReader drawings, Recognizer recognizer) {
        this.body = body;
        this.drawings = drawings;
        this.recognizer = recognizer;
    }

    /** A picture as the whole body; {@link RequestHead} gives every type but JSON and forms this name. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "recognize",
            summary = "Read the digits in a drawing",
            description = "Takes a picture or pen strokes and answers with the digits in reading order, each with its"
                    + " confidence and its box. A drawing without digits is no error: its text is empty.")
    @RequestBody(
            required = true,
            description =
                    "The drawing: a picture file, a form with one, or JSON with a picture or ink. What a picture file is its"
                            + " bytes tell, whatever the Content-Type says. One of 28x28 pixels, as MNIST's are, is taken for one"
                            + " digit unless several are plain to see.",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/bmp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = PictureForm.class)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = RecognitionRequest.class),
                        examples = {
                            @ExampleObject(name = "ink", summary = "Pen strokes: a one", value = Examples.INK),
                            @ExampleObject(name = "image", summary = "A picture", value = Examples.IMAGE)
                        })
            })
    @APIResponse(
            responseCode = "200",
            description = "The reading.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RecognitionAnswer.class),
                            examples = {
                                @ExampleObject(name = "407 over 15", value = Examples.ANSWER),
                                @ExampleObject(name = "a 7, with include=strips", value = Examples.STRIPS),
                                @ExampleObject(name = "nothing drawn", value = Examples.EMPTY)
                            }))
    @APIResponse(responseCode = "408", ref = "problem-408")
    @APIResponse(responseCode = "413", ref = "problem-413")
    @APIResponse(responseCode = "415", ref = "problem-415")
    @APIResponse(responseCode = "422", ref = "problem-422")
    public CompletionStage<RecognitionAnswer> picture(
            InputStream picture,
            @Parameter(
                            description =
                                    "What the answer holds beside the digits, separated by commas; tiles: what the"
                                            + " tile network saw of each digit; strips: how each line was read.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            example = "[\"tiles\", \"strips\"]",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Include.class))
                    @RestQuery
                    List<String> include,
            RoutingContext request) {
        return read(include, request, () -> drawings.picture(body.read(picture, request)));
    }

    /** JSON of {@link RecognitionRequest}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CompletionStage<RecognitionAnswer> json(
            InputStream json, @RestQuery List<String> include, RoutingContext request) {
        return read(include, request, () -> drawings.json(body.read(json, request)));
    }

    /** A form with a picture. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public CompletionStage<RecognitionAnswer> form(
            InputStream form, @RestQuery List<String> include, RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return read(include, request, () -> drawings.picture(FormReader.picture(body.read(form, request), type)));
    }

    private CompletionStage<RecognitionAnswer> read(List<String> include, RoutingContext request, Source source) {
        Set<Include> includes = Include.parse(include);
        Place place =
                Place.of(request).orElseThrow(() -> StatusCodes.problem(404).exception());
        CompletableFuture<RecognitionAnswer> answer = recognizer.recognize(source.drawingUnchecked(), includes, place);
        // the caller has gone, or has its answer
        place.whenGivenBack(() -> answer.cancel(false));
        return answer;
    }

    /** Where a drawing comes from. */
    private interface Source {
        Drawing drawing() throws IOException;

        default Drawing drawingUnchecked() {
            try {
                return drawing();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

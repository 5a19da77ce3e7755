package dev.digits.inference.openinference.rest;

import dev.digits.inference.openinference.OpenInference;
import dev.digits.inference.openinference.ServerMetadata;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The protocol's questions about the server. */
@Path("/v2")
@Produces(MediaType.APPLICATION_JSON)
public final class ServerResource {

    private final OpenInference inference;
    private final ServerMetadata server;

    ServerResource(OpenInference inference, ServerMetadata server) {
        this.inference = inference;
        this.server = server;
    }

    /** What the server says of itself. */
    record Metadata(String name, String version, List<String> extensions) {}

    /** What the server says of itself. */
    @GET
    public Metadata metadata() {
        return new Metadata(ServerMetadata.NAME, server.version(), ServerMetadata.EXTENSIONS);
    }

    /** Who answers is live. */
    @GET
    @Path("health/live")
    public Map<String, Boolean> live() {
        return Map.of("live", true);
    }

    /** 503 while no version is in service. */
    @GET
    @Path("health/ready")
    public Response ready() {
        boolean ready = inference.isReady();
        return Response.status(ready ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(Map.of("ready", ready))
                .build();
    }
}

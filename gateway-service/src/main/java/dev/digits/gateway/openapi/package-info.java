/**
 * What the API description holds beside what the resources say of themselves: its head, here, the answers for every
 * problem type, and what is mended of what is generated.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Digits",
                        // replaced by the program's, quarkus.smallrye-openapi.info-version
                        version = "1",
                        description = "Reads handwritten digits: from a picture or pen strokes to text.\n\n"
                                + "Errors are problem documents (RFC 9457); the page of each type is at"
                                + " /problems.\n\n"
                                + "While someone draws, use the WebSocket at /api/v1/live: send"
                                + " {\"seq\":17,\"ink\":{…},\"include\":[\"tiles\"]} with the whole ink each time"
                                + " (include as in a request), and receive {\"seq\":17,\"recognition\":{…}} or"
                                + " {\"seq\":17,\"problem\":{…}}. One recognition is under way for each"
                                + " connection; of the drawings that come meanwhile only the newest is read, the"
                                + " others are never answered."),
        servers = @Server(url = "/"),
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "admin-token",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "The content of the file that DIGITS_ADMIN_TOKEN_FILE names."),
                            @SecurityScheme(
                                    securitySchemeName = ApiKeyRequirement.SCHEME,
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-API-Key",
                                    description = "A key of the file that DIGITS_API_KEYS_FILE names; not needed where"
                                            + " the gateway was started without one.")
                        }))
package dev.digits.gateway.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

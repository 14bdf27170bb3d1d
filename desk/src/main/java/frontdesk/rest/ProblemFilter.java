package frontdesk.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets the framework's own refusals speak as ours do: an unknown address, another method, another content type. */
@Provider
class ProblemFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400
                && !(response.getEntity() instanceof Problem)
                && (ours(request.getUriInfo().getPath()) || isBare(request, response))) {
            response.setEntity(problem(response.getStatus()), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    /** Nothing at all is at this address below /api, and nobody has said so yet. */
    private static boolean isBare(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == 404
                && !response.hasEntity()
                && request.getUriInfo().getPath().matches("/?api(/.*)?");
    }

    private static boolean ours(String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return bare.startsWith("api/v1/businesses") || bare.equals("api/v1/chat");
    }

    static Problem problem(int status) {
        String detail =
                switch (status) {
                    case 404 -> "There is nothing at this address: /openapi lists all that there is.";
                    case 405 -> "This address does not take that method: /openapi lists those that it takes.";
                    case 406 -> "Ask for application/json.";
                    case 415 -> "Send the body as the content type that /openapi names: application/json as a rule.";
                    default ->
                        status < 500
                                ? "The request cannot be understood: compare it with /openapi."
                                : "That was our fault. Send it again; with an Idempotency-Key nothing is done twice.";
                };
        Response.Status known = Response.Status.fromStatusCode(status);
        return Problem.of(status, "http-" + status, known == null ? "Refused" : known.getReasonPhrase(), detail);
    }
}

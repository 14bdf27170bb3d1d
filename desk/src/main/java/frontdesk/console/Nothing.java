package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The pages on which there is nothing but the reason why. */
public record Nothing(String version) {
    NotFoundException missing(String text) {
        return new NotFoundException(answer(Response.Status.NOT_FOUND, "Not found", text));
    }

    /** What was sent cannot be meant; the pages themselves do not send it. */
    BadRequestException senseless(String text) {
        return new BadRequestException(answer(Response.Status.BAD_REQUEST, "Not possible", text));
    }

    ForbiddenException forbidden(String title, String text) {
        return new ForbiddenException(answer(Response.Status.FORBIDDEN, title, text));
    }

    private Response answer(Response.Status status, String title, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(version, title, text))
                .build();
    }

    /** For whoever is not signed in. */
    public static TemplateInstance page(String version, String title, String text) {
        return Templates.nothing(version, title, text);
    }
}

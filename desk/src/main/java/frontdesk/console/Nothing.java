package frontdesk.console;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The pages on which there is nothing but the reason why. */
record Nothing(String version) {
    NotFoundException missing(String text) {
        return new NotFoundException(page(Response.Status.NOT_FOUND, "Not found", text));
    }

    /** What was sent cannot be meant; the pages themselves do not send it. */
    BadRequestException senseless(String text) {
        return new BadRequestException(page(Response.Status.BAD_REQUEST, "Not possible", text));
    }

    ForbiddenException forbidden(String title, String text) {
        return new ForbiddenException(page(Response.Status.FORBIDDEN, title, text));
    }

    private Response page(Response.Status status, String title, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.nothing(version, title, text))
                .build();
    }
}

package frontdesk.fhir;

import io.vertx.core.http.HttpServerRequest;

import frontdesk.booking.Booking;

/** The version of an appointment as FHIR's entity tag: {@code W/"3"}. */
final class Version {
    private Version() {}

    static String tag(Booking booking) {
        return "W/\"" + booking.version() + "\"";
    }

    /** Whether the sender has this version already. */
    static boolean known(HttpServerRequest request, Booking booking) {
        String header = request.getHeader("If-None-Match");
        return header != null && tag(booking).equals("W/" + header.strip().replaceFirst("^W/", ""));
    }
}

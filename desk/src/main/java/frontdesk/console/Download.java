package frontdesk.console;

import jakarta.ws.rs.core.Response;

/** What a browser keeps as a file instead of showing it. */
final class Download {
    private Download() {}

    /** @param name without signs that mean something in a header */
    static Response of(String name, String text) {
        return Response.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}

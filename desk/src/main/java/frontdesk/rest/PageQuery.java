package frontdesk.rest;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a long list, in the query of an address. */
public class PageQuery {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Parameter(
            description = "How many a page; 50 without it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Nullable
    String limit;

    int most(Faults faults) {
        return new Query(faults).whole("limit", limit, 1, MOST, USUAL);
    }

    /** Where the page before ended; empty for the first one, and where it is no cursor of ours. */
    <T> Optional<T> end(Function<String, T> reading, Faults faults) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(cursor.strip()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
            faults.add("cursor", "Send next of the page before, as it was.");
            return Optional.empty();
        }
    }
}

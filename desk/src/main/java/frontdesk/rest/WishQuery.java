package frontdesk.rest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is wished for, in the query of an address. */
public class WishQuery {
    @QueryParam("service")
    @Parameter(description = "By id or by name", required = true)
    @Nullable
    String service;

    @QueryParam("party")
    @Parameter(
            description = "How many people; 1 without it",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Nullable
    String party;

    @QueryParam("minutes")
    @Parameter(
            description = "Another length than the service's own",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Nullable
    String minutes;

    @QueryParam("resource")
    @Parameter(description = "Who or what, by id or by name; any without it")
    @Nullable
    String resource;

    @QueryParam("variant")
    @Parameter(description = "One of the service's variants by its id")
    @Nullable
    String variant;

    @QueryParam("addOns")
    @Parameter(description = "Ids of add-ons, separated by commas")
    @Nullable
    String addOns;

    @QueryParam("area")
    @Parameter(description = "Where to sit, such as terrace")
    @Nullable
    String area;

    @QueryParam("location")
    @Parameter(description = "At which of several places")
    @Nullable
    String location;

    Sent.Wish sent(Query query) {
        return new Sent.Wish(
                service,
                null,
                query.whole("party", party),
                query.whole("minutes", minutes),
                resource,
                filled(variant),
                addOns == null ? null : listed(addOns),
                filled(area),
                place());
    }

    @Nullable
    String place() {
        return filled(location);
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

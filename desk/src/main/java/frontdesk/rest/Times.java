package frontdesk.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** When something can be had: the starts of some days, or the best offers for a wish. */
@Path(Gate.BUSINESS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "times")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Times {
    private static final int MOST_DAYS = 62;
    private static final int MOST_STRETCHES = 10;
    private static final int MOST_OFFERS = 50;

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;
    private final Clock clock;

    Times(Gate gate, Diary diary, Businesses businesses, Clock clock) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Path("/availability")
    @Operation(operationId = "availability", summary = "The starts of some days, each with whether it is free")
    @APIResponse(responseCode = "200", description = "One entry for each day, both days included")
    public Shown.Availability availability(
            @PathParam("slug") String slug,
            @BeanParam WishQuery wished,
            @QueryParam("from")
                    @Parameter(description = "First day; today without it", schema = @Schema(format = "date"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last day; a week in all without it, at most 62",
                            schema = @Schema(format = "date"))
                    @Nullable
                    String to,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        WallClock place = reader.clock(wished.place());
        LocalDate today = place.shows(clock.instant()).toLocalDate();
        LocalDate first = reader.clocks().day("from", from).orElse(today);
        LocalDate last = reader.clocks().day("to", to).orElse(first.plusDays(6));
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            faults.add("to", "Send a day not before from and at most %d days in all.".formatted(MOST_DAYS));
        }
        Wish wish = wish(wished, reader, faults, Optional.of(first.atStartOfDay()));
        var drawing = new Drawing(caller.business(), businesses);
        return new Shown.Availability(
                place.zone().getId(),
                diary.days(caller.id(), wish, first, last, caller.origin()).stream()
                        .map(plan -> drawing.day(plan, wished.place()))
                        .toList());
    }

    @GET
    @Path("/offers")
    @Operation(
            operationId = "offers",
            summary = "The best free times: nearest to at, or within some stretches, or else the next")
    @APIResponse(responseCode = "200", description = "Best first; each carries the wish to hold or book it with")
    public Shown.Offers offers(
            @PathParam("slug") String slug,
            @BeanParam WishQuery wished,
            @QueryParam("at") @Parameter(description = "The wished time, such as 2026-11-27T15:00") @Nullable String at,
            @QueryParam("within")
                    @Parameter(description = "Stretches in order of preference: 2026-11-27T15:00/2026-11-27T18:00,…")
                    @Nullable
                    String within,
            @QueryParam("days")
                    @Parameter(
                            description = "How many days the next free times are looked for; 60 without it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "366"))
                    @Nullable
                    String days,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many offers; 5 without it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50"))
                    @Nullable
                    String limit,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        var query = new Query(faults);
        WallClock place = reader.clock(wished.place());
        Optional<LocalDateTime> wishedAt = reader.clocks().moment("at", at, place);
        List<Stretch> stretches = stretches(within, reader, faults, place);
        int ahead = query.whole("days", days, 1, 366, 60);
        int most = query.whole("limit", limit, 1, MOST_OFFERS, 5);
        LocalDateTime now = place.shows(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        Wish wish = wish(wished, reader, faults, Optional.of(wishedAt.orElse(now)));
        List<Offer> offers = !stretches.isEmpty()
                ? diary.within(caller.id(), wish, stretches, most, caller.origin())
                : wishedAt.isPresent()
                        ? diary.nearest(caller.id(), wish, most, caller.origin())
                        : diary.next(caller.id(), wish, ahead, most, caller.origin());
        return new Shown.Offers(new Drawing(caller.business(), businesses).offers(offers));
    }

    private static Wish wish(WishQuery wished, Reader reader, Faults faults, Optional<LocalDateTime> at) {
        return reader.sound(reader.wish("", wished.sent(new Query(faults)), at));
    }

    private static List<Stretch> stretches(@Nullable String text, Reader reader, Faults faults, WallClock place) {
        List<Stretch> stretches = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return stretches;
        }
        String[] parts = text.split(",", -1);
        for (String part : parts) {
            String[] ends = part.split("/", -1);
            Optional<LocalDateTime> from = reader.clocks().moment("within", ends[0], place);
            Optional<LocalDateTime> to =
                    ends.length == 2 ? reader.clocks().moment("within", ends[1], place) : Optional.empty();
            if (parts.length > MOST_STRETCHES
                    || from.isEmpty()
                    || to.isEmpty()
                    || to.get().isBefore(from.get())
                    || to.get().isAfter(from.get().plusDays(MOST_DAYS))) {
                faults.add(
                        "within",
                        "Send up to %d stretches as from/to, such as 2026-11-27T15:00/2026-11-27T18:00."
                                .formatted(MOST_STRETCHES));
                return List.of();
            }
            stretches.addAll(Stretch.between(from.get(), to.get()));
        }
        return stretches;
    }
}

package frontdesk.console.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.TrailQuery;
import frontdesk.kernel.Older;
import frontdesk.page.Clockface;

/** What the trail is asked for: a person, words of what was done, days, and from where on. */
class TrailSearch {
    private static final int DAYS = 29;
    private static final int LONGEST = 200;

    @QueryParam("who")
    @Nullable
    String who;

    @QueryParam("what")
    @Nullable
    String what;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("older")
    @Nullable
    String older;

    String who() {
        return word(who);
    }

    String what() {
        return word(what);
    }

    LocalDate last(Clockface clock) {
        return Clockface.parseDay(to, clock.today());
    }

    /** Thirty days where none is named. */
    LocalDate first(Clockface clock) {
        LocalDate first = Clockface.parseDay(from, last(clock).minusDays(DAYS));
        return first.isAfter(last(clock)) ? last(clock) : first;
    }

    TrailQuery query(Clockface clock, int most) {
        return new TrailQuery(
                who(),
                what(),
                clock.startOf(first(clock)),
                clock.startOf(last(clock).plusDays(1)),
                older(),
                most);
    }

    /** Itself as an address, without the place where one goes on. */
    String address(Clockface clock) {
        return UriBuilder.fromPath("")
                .queryParam("who", "{who}")
                .queryParam("what", "{what}")
                .queryParam("from", first(clock))
                .queryParam("to", last(clock))
                .build(who(), what())
                .toString();
    }

    static String word(Older place) {
        return place.than() + "~" + place.id();
    }

    private Older older() {
        String[] parts = Objects.requireNonNullElse(older, "").split("~", 2);
        try {
            return parts.length == 2 ? new Older(Instant.parse(parts[0]), UUID.fromString(parts[1])) : Older.THAN_ALL;
        } catch (java.time.format.DateTimeParseException | IllegalArgumentException noPlace) {
            return Older.THAN_ALL;
        }
    }

    private static String word(@Nullable String typed) {
        String word = Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}

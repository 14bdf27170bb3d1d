package frontdesk.console.people;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One thing that was between a contact and the business: a call, a booking, a text. */
record ContactMoment(
        Instant at,
        String when,
        String what,
        String detail,
        String tone,
        @Nullable String link) {}

package frontdesk.console.errands;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.Actors;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.Story;
import frontdesk.page.Clockface;

/** One errand as lists show it, in words. */
record ErrandRow(
        String id,
        String day,
        String time,
        String service,
        String wish,
        String user,
        String outcome,
        String tone,
        boolean open) {

    static ErrandRow of(Errand errand, Clockface clock) {
        return new ErrandRow(
                errand.id().toString(),
                clock.shortDay(clock.day(errand.madeAt())),
                clock.time(errand.madeAt()),
                errand.service(),
                errand.wish().words().isEmpty() ? "any time" : errand.wish().words(),
                errand.user().name(),
                outcome(errand.status()),
                tone(errand.status()),
                !errand.status().isOver());
    }

    private static String outcome(Status status) {
        return switch (status) {
            case Status.Queued _ -> "Waits for its call";
            case Status.Calling _ -> "On the line";
            case Status.Asking _ -> "Waits for an answer";
            case Status.Booked _ -> "Booked";
            case Status.Exhausted _ -> "Nobody had a time";
            case Status.Stopped _ -> "Stopped";
        };
    }

    private static String tone(Status status) {
        return switch (status) {
            case Status.Calling _ -> "live";
            case Status.Booked _ -> "good";
            case Status.Asking _, Status.Exhausted _ -> "warn";
            case Status.Queued _, Status.Stopped _ -> "calm";
        };
    }

    /** One entry of the history, in words. */
    record Moment(String time, String what, String who, String detail) {}

    /** Somebody to call, and what is known of them. */
    record Callee(String name, String phone, String state) {}

    /**
     * One errand in full.
     *
     * @param question what the user is asked now, or null
     * @param booked what was booked, or null
     */
    record Full(
            ErrandRow errand,
            String phone,
            String language,
            @Nullable String booked,
            @Nullable String question,
            List<Callee> callees,
            List<Moment> moments) {

        static Full of(Story story, String region, Clockface clock) {
            Errand errand = story.errand();
            String booked = errand.status() instanceof Status.Booked(var appointment)
                    ? clock.when(appointment.at()) + ", " + appointment.provider()
                    : null;
            return new Full(
                    ErrandRow.of(errand, clock),
                    errand.user().phone().written(region),
                    errand.user().language().locale().getDisplayLanguage(java.util.Locale.ENGLISH),
                    booked,
                    story.questions().stream()
                            .filter(one -> one.answer() == null && !one.withdrawn())
                            .map(one -> one.question().isEmpty() ? "Which of the times?" : one.question())
                            .reduce((_, last) -> last)
                            .orElse(null),
                    story.providers().stream()
                            .map(one -> new Callee(
                                    one.name(),
                                    one.phone().written(region),
                                    one.state().name().toLowerCase(java.util.Locale.ROOT)))
                            .toList(),
                    story.events().reversed().stream()
                            .map(one ->
                                    new Moment(clock.when(one.at()), one.what(), Actors.by(one.actor()), one.detail()))
                            .toList());
        }
    }
}

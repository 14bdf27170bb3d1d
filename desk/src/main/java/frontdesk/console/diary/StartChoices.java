package frontdesk.console.diary;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.page.Clockface;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;

/** The times of a day as a form lets one choose among them. */
record StartChoices(Business business, Clockface clock) {

    /** A time that can be chosen; {@code value} is what the form sends. */
    record Choice(String value, String label, String detail, boolean free, boolean chosen) {}

    /** @param own times that only look taken, because they overlap with what is moved */
    List<Choice> of(DayPlan plan, String at, Predicate<DayPlan.Start> own) {
        return plan.starts().stream()
                .map(start -> {
                    boolean free = start.free() || own.test(start);
                    boolean chosen = free && start.at().toString().equals(at);
                    return new Choice(
                            start.at().toString(), clock.time(start.at().toLocalTime()), "", free, chosen);
                })
                .toList();
    }

    /** Why there is no time to choose, or why the chosen one can no longer be had. */
    @Nullable
    String none(DayPlan plan, List<Choice> choices, String at) {
        if (choices.stream().noneMatch(Choice::free)) {
            return Refusals.sentence(plan.reason()) + " Choose another day.";
        }
        return choices.stream()
                .filter(choice -> !choice.free() && choice.value().equals(at))
                .findFirst()
                .map(choice -> choice.label() + " has just been taken. Choose another time.")
                .orElse(null);
    }

    /** Free times in place of one that is not: start, a bar, and who or what would be booked. */
    List<Choice> instead(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new Choice(
                        offer.at() + "|"
                                + (offer.resources().size() == 1
                                        ? offer.resources().getFirst()
                                        : ""),
                        clock.when(offer.at()),
                        names(offer),
                        true,
                        false))
                .toList();
    }

    private String names(Offer offer) {
        return offer.resources().stream()
                .flatMap(id -> business.resource(id).map(Resource::name).stream())
                .collect(Collectors.joining(", "));
    }

    /** What {@link #instead} offered, taken apart: the time, and who or empty; empty where it is none. */
    static List<String> taken(String instead) {
        String[] parts = instead.split("\\|", -1);
        return parts.length == 2 ? List.of(parts) : List.of();
    }
}

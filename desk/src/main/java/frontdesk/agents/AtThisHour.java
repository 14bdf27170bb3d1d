package frontdesk.agents;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.timetable.OpenHours;

/**
 * What a receptionist on a platform says first and how it behaves at one moment on its business's clock, where that is not what stands on it at all hours.
 *
 * @param open whether the business is, special days and a door that is shut just now included
 */
public record AtThisHour(Business business, LocalDateTime now, boolean open) {
    public static AtThisHour of(Business business, Instant moment) {
        return new AtThisHour(
                business, LocalDateTime.ofInstant(moment, business.zone()), OpenHours.include(business, moment));
    }

    /** What it says first in this language, with all that has to be said before; empty where it is what it always says. */
    public Optional<String> firstMessage(Language language) {
        Optional<String> greeting = language.equals(business.language())
                ? business.talk().greetingAt(now, open)
                : business.talk().greetingAt(now, open, language);
        return greeting.map(words -> Instructions.firstMessage(business, language, words));
    }

    /** All that it is told, with the manner that holds now and none of another hour; empty where its manner is the same at all hours. */
    public Optional<String> instructions() {
        return business.talk().shifts().stream()
                        .allMatch(shift -> shift.persona().isEmpty())
                ? Optional.empty()
                : Optional.of(Instructions.reception(business, business.talk().personaAt(now, open)));
    }
}

package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;
import frontdesk.timetable.OpenHours;

/** For whom the dialogue speaks, the moment on that business's own clock, and the language that is spoken. */
public record Situation(Business business, LocalDateTime now, Language language) {
    /** In the business's own language. */
    public Situation(Business business, LocalDateTime now) {
        this(business, now, business.language());
    }

    /** In the language that this caller speaks. */
    public static Situation with(Caller caller, Business business, LocalDateTime now) {
        return new Situation(business, now, caller.language() == null ? business.language() : caller.language());
    }

    Situation in(Language other) {
        return new Situation(business, now, other);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    boolean seatsParties() {
        return business.kind() == Business.Kind.TABLES;
    }

    /** Somebody is there now, as far as the opening hours tell, with holidays and leave. */
    public boolean isOpen() {
        return OpenHours.include(business, now.atZone(business.zone()).toInstant());
    }

    /** The business's first words, or null where it has none in this language. */
    @Nullable
    String greeting() {
        return isMain()
                ? business.talk().greetingAt(now, isOpen()).orElse(business.greeting())
                : business.talk()
                        .greetingAt(now, isOpen(), language)
                        .or(() -> translation().map(Translation::greeting))
                        .orElse(null);
    }

    /** What a service is called in this language. */
    public String name(Service service) {
        return translation()
                .flatMap(own -> own.services().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(service.name()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(service.name());
    }

    /** What callers ask of this business, in this language as far as it was translated. */
    List<Answer> answers() {
        List<Answer> own = translation().map(Translation::answers).orElse(List.of());
        Stream<Answer> rest =
                business.answers().stream().filter(answer -> own.stream().noneMatch(o -> o.id().equals(answer.id())));
        return Stream.concat(own.stream(), rest).toList();
    }

    /** The language as the business speaks it: {@code es-MX} for any Spanish; empty where it does not. */
    Optional<Language> spoken(Language wished) {
        return business.languages().stream().filter(own -> own.isKindOf(wished)).findFirst();
    }

    private boolean isMain() {
        return business.language().isKindOf(language);
    }

    private Optional<Translation> translation() {
        return business.translations().stream()
                .filter(own -> own.language().isKindOf(language) && !isMain())
                .findFirst();
    }
}

package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;

import frontdesk.business.Business;
import frontdesk.business.Greeting;
import frontdesk.business.Sound;
import frontdesk.business.Sound.Pick;
import frontdesk.business.Talk;
import frontdesk.business.Translation;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.Language;

/**
 * How the receptionist presents itself, as an owner types it.
 *
 * @param manner its name and its ways, in the owner's words
 * @param byModel whether a language model talks, which goes by its manner
 */
@RecordBuilder
record PersonaForm(
        String manner, List<Spoken> languages, List<PersonaHours> hours, boolean byModel, List<Trouble> troubles)
        implements StepForm<PersonaForm>, PersonaFormBuilder.With {
    private static final Pattern VOICE = Pattern.compile("[a-z]+(:[A-Za-z0-9_./-]{1,100})?");
    private static final int LONGEST_GREETING = 300;

    /**
     * What it says first in one language, and whose voice it has there.
     *
     * @param voice an engine and, after a colon, whose voice; empty for the usual one
     */
    record Spoken(Language language, boolean main, String greeting, String voice) {
        public String tag() {
            return language.tag();
        }

        public String name() {
            return language.called(Language.ENGLISH);
        }

        /** Whether this is the voice that was chosen for this language. */
        private boolean isOf(Pick pick) {
            return language.equals(pick.language()) || (main && pick.language() == null);
        }
    }

    static PersonaForm of(Business business) {
        return new PersonaForm(
                business.talk().persona(),
                business.languages().stream()
                        .map(language -> spoken(business, language))
                        .toList(),
                PersonaHours.of(business),
                business.talk().brain() != Talk.Brain.BUILT_IN,
                List.of());
    }

    private static Spoken spoken(Business business, Language language) {
        boolean main = language.equals(business.language());
        String greeting = main
                ? business.greeting()
                : business.translations().stream()
                        .filter(one -> one.language().equals(language))
                        .map(one -> Objects.requireNonNullElse(one.greeting(), ""))
                        .findFirst()
                        .orElse("");
        var spoken = new Spoken(language, main, greeting, "");
        return business.sound().voices().stream()
                .filter(spoken::isOf)
                .findFirst()
                .map(pick -> new Spoken(language, main, greeting, written(pick)))
                .orElse(spoken);
    }

    private static String written(Pick pick) {
        return pick.speaker() == null ? pick.engine() : pick.engine() + ":" + pick.speaker();
    }

    @Override
    public PersonaForm typed(Sent sent) {
        return new PersonaForm(
                        sent.word("manner"),
                        languages.stream()
                                .map(one -> new Spoken(
                                        one.language(),
                                        one.main(),
                                        sent.word("greeting-" + one.tag()),
                                        sent.word("voice-" + one.tag())))
                                .toList(),
                        Stream.iterate(
                                        0,
                                        number -> number < Math.max(PersonaHours.MOST, hours.size()),
                                        number -> number + 1)
                                .map(number ->
                                        PersonaHours.blank(number, spoken()).typed(sent))
                                .filter(one -> one.number() < hours.size() || !one.isBlank())
                                .toList(),
                        byModel,
                        List.of())
                .judged();
    }

    private List<Language> spoken() {
        return languages.stream().map(Spoken::language).toList();
    }

    private PersonaForm judged() {
        List<Trouble> found = new ArrayList<>();
        for (Spoken one : languages) {
            greeting("greeting-" + one.tag(), one.greeting()).ifPresent(found::add);
            if (!one.voice().isEmpty() && !VOICE.matcher(one.voice()).matches()) {
                found.add(
                        new Trouble(
                                "voice-" + one.tag(),
                                "Write a voice as its engine and, after a colon, whose voice it is: elevenlabs:21m00Tcm4TlvDq8ikWAM. Leave it empty for the usual one."));
            }
        }
        for (PersonaHours one : hours) {
            if (!one.isBlank() && !one.isFine()) {
                found.add(new Trouble(
                        "from-" + one.number(), "Write both times like 18:00, or leave both empty for the whole day."));
            }
            one.greetings().stream()
                    .flatMap(at -> greeting("greeting-at-" + one.number() + "-" + at.tag(), at.words()).stream())
                    .forEach(found::add);
        }
        return withTroubles(List.copyOf(found));
    }

    private static Optional<Trouble> greeting(String field, String words) {
        return words.length() > LONGEST_GREETING
                ? Optional.of(new Trouble(field, "Greet in a sentence or two: callers wait until it is said."))
                : Optional.empty();
    }

    @Override
    public PersonaForm with(List<String> faults) {
        return withTroubles(Trouble.all("manner", faults));
    }

    @Override
    public Business into(Business business) {
        var shifts = hours.stream()
                .filter(one -> !one.isBlank())
                .map(PersonaHours::shift)
                .toList();
        String greeting = spoken(business.language()).greeting();
        String usual = Greeting.usual(business.language(), business.name());
        return business.with(b -> b.greeting(greeting.isEmpty() ? usual : greeting)
                .talk(new Talk(business.talk().brain(), manner, shifts))
                .sound(new Sound(business.sound().ears(), voices(business)))
                .translations(
                        business.translations().stream().map(this::greeted).toList()));
    }

    private Translation greeted(Translation before) {
        String greeting = spoken(before.language()).greeting();
        return new Translation(
                before.language(), greeting.isEmpty() ? null : greeting, before.services(), before.answers());
    }

    private Spoken spoken(Language language) {
        return languages.stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseGet(() -> new Spoken(language, false, "", ""));
    }

    /** What was chosen besides stays, for when these cannot; one for all languages comes after those for one. */
    private List<Pick> voices(Business business) {
        List<Pick> before = new ArrayList<>(business.sound().voices());
        List<Pick> chosen = new ArrayList<>();
        for (Spoken one : languages.reversed()) {
            before.stream().filter(one::isOf).findFirst().ifPresent(before::remove);
            if (!one.voice().isEmpty()) {
                Pick named = Pick.named(one.voice());
                chosen.add(new Pick(named.engine(), named.speaker(), one.main() ? null : one.language()));
            }
        }
        chosen.addAll(before);
        return List.copyOf(chosen);
    }
}

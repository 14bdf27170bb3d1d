package frontdesk.console.setup;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Calls;
import frontdesk.business.Calls.Recording;
import frontdesk.business.Greeting;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.Language;

/**
 * How the telephone is answered, as an owner types it.
 *
 * @param language its tag
 * @param recorded {@code yes}, or {@code no}
 */
record GreetingForm(
        String name,
        String greeting,
        String language,
        List<Spoken> languages,
        String address,
        String recorded,
        List<Trouble> troubles)
        implements StepForm<GreetingForm> {
    private static final int LONGEST = 300;

    /** A language that the agent speaks, in its own name. */
    record Spoken(String tag, String name) {}

    static GreetingForm of(Business business) {
        Language mine = business.language();
        List<Spoken> spoken = Greeting.languages().stream()
                .map(language -> mine.isKindOf(language) ? mine : language)
                .map(language -> new Spoken(language.tag(), capital(language.called(language))))
                .toList();
        return new GreetingForm(
                business.name(),
                business.greeting(),
                mine.tag(),
                spoken,
                business.address(),
                business.calls().areRecorded() ? "yes" : "no",
                List.of());
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public GreetingForm typed(Sent sent) {
        String wanted = sent.word("language");
        boolean spoken = languages.stream().anyMatch(one -> one.tag().equals(wanted));
        String said = sent.word("greeting");
        return new GreetingForm(
                sent.word("name"),
                said,
                spoken ? wanted : language,
                languages,
                sent.word("address"),
                sent.word("recorded").equals("no") ? "no" : "yes",
                troubles(sent.word("name"), said));
    }

    private static List<Trouble> troubles(String name, String greeting) {
        return Stream.of(
                        name.isEmpty() ? new Trouble("name", "Say what your business is called.") : null,
                        greeting.length() > LONGEST
                                ? new Trouble("greeting", "Greet in a sentence or two: callers wait until it is said.")
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public GreetingForm with(List<String> faults) {
        return new GreetingForm(name, greeting, language, languages, address, recorded, Trouble.all("name", faults));
    }

    @Override
    public Business into(Business business) {
        Language spoken = new Language(language);
        Calls calls = business.calls();
        boolean before = calls.areRecorded();
        Recording recording =
                recorded.equals("no") ? Recording.NONE : before ? calls.recording() : Recording.BY_COUNTRY;
        return business.with(b -> b.name(name)
                .language(spoken)
                .greeting(greeted(business, spoken))
                .address(address)
                .calls(calls.withRecording(recording)));
    }

    /** The usual one where there is none, and where the one of before was the usual one of another language. */
    private String greeted(Business before, Language spoken) {
        boolean usual = greeting.isEmpty() || greeting.equals(Greeting.usual(before.language(), before.name()));
        return usual ? Greeting.usual(spoken, name) : greeting;
    }
}

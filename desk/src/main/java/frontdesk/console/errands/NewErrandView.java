package frontdesk.console.errands;

import java.util.List;

import frontdesk.console.Trouble;
import frontdesk.kernel.Language;

/**
 * The form for a new errand.
 *
 * @param asked what is filled in so far
 * @param languages in which the agent may speak for them
 * @param troubles what has to be mended before anybody is called
 * @param key makes a form that was sent twice one errand
 */
record NewErrandView(NewErrandForm asked, List<Spoken> languages, List<Trouble> troubles, String key) {
    private static final List<String> SPOKEN = List.of("en", "es", "fr", "de", "it", "pt", "hi");

    /** A language to choose. */
    record Spoken(String tag, String name, boolean chosen) {}

    static NewErrandView of(NewErrandForm asked, Language usual, List<Trouble> troubles, String key) {
        String chosen = asked.language().isEmpty() ? usual.locale().getLanguage() : asked.language();
        List<Spoken> languages = SPOKEN.stream()
                .map(tag -> new Spoken(tag, new Language(tag).called(Language.ENGLISH), tag.equals(chosen)))
                .toList();
        return new NewErrandView(asked, languages, List.copyOf(troubles), key);
    }

    public boolean wrong(String field) {
        return troubles.stream().anyMatch(t -> t.field().equals(field));
    }
}

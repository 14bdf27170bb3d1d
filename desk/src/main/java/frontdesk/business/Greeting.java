package frontdesk.business;

import java.util.List;
import java.util.Map;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** How a business greets its callers as long as nobody has written anything else, and the languages in which it can. */
public final class Greeting {
    private Greeting() {}

    public static String usual(Language language, String name) {
        return Tongue.of(language).say("greeting", Map.of("business", name));
    }

    public static List<Language> languages() {
        return Tongue.languages().stream().map(Language::new).toList();
    }
}

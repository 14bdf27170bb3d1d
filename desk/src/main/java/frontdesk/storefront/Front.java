package frontdesk.storefront;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.webphone.PhoneView;

/**
 * What surrounds every page: whose it is, in which language, and how to ring.
 *
 * @param talk the telephone in the page, or null where it has none
 */
record Front(
        Business business, Words words, @Nullable String phone, @Nullable PhoneView talk, String version) {

    /** Another language in which the pages can be read, in its own name. */
    record Other(String tag, String name) {}

    public String base() {
        return "/book/" + business.slug();
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }

    public String language() {
        return words.page().language();
    }

    public List<Other> others() {
        return Speaking.of(business).stream()
                .filter(other -> !other.isKindOf(words.language()))
                .map(other -> new Other(other.locale().getLanguage(), name(other)))
                .toList();
    }

    private static String name(Language language) {
        String name = language.called(language);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    public String say(String key) {
        return words.say(key);
    }

    public String say(String key, String one) {
        return words.say(key, one);
    }

    public String say(String key, String one, String two) {
        return words.page().say(key, one, two);
    }
}

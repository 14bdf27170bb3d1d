package frontdesk.storefront;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.page.Reading;
import frontdesk.webphone.PhoneView;

/**
 * What surrounds every page: whose it is, in which language, and how to ring.
 *
 * @param here the page's own address, to be continued with a parameter
 * @param talk the telephone in the page, or null where it has none
 * @param embedding whether it stands in the business's website
 */
record Front(
        Business business,
        Words words,
        String here,
        @Nullable String phone,
        @Nullable PhoneView talk,
        Embedding embedding,
        String version) {

    /** Another language in which this page can be read, by its own name, and where. */
    record Other(String tag, String name, String address) {}

    public String base() {
        return "/book/" + business.slug();
    }

    /** Whether the website around it has head and foot of its own. */
    public boolean embedded() {
        return embedding.here();
    }

    /** What the addresses of the next pages end with. */
    public String end() {
        return embedding.query();
    }

    /** The same after other parameters. */
    public String more() {
        return embedding.more();
    }

    /** The same as fields of a form. */
    public List<Choice.Field> carried() {
        return embedding.fields();
    }

    public boolean tables() {
        return business.kind() == Business.Kind.TABLES;
    }

    /** What it is in the words of schema.org. */
    public String schemaType() {
        return tables() ? "FoodEstablishment" : "LocalBusiness";
    }

    /** When it is open, as schema.org writes it: {@code Mo 09:00-17:00}. */
    public List<String> schemaHours() {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> business.hours().getOrDefault(day, List.of()).stream()
                        .map(span -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                        .substring(0, 2) + " " + span))
                .toList();
    }

    public String language() {
        return words.page().language();
    }

    public List<Other> others() {
        return Speaking.of(business).stream()
                .filter(other -> !other.isKindOf(words.language()))
                .map(other -> other(other, other.locale().getLanguage()))
                .toList();
    }

    private Other other(Language language, String tag) {
        String name = language.called(language);
        return new Other(
                tag,
                name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1),
                here + Reading.CHOICE + "=" + tag);
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

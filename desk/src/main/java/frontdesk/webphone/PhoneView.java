package frontdesk.webphone;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.page.PageWords;

/**
 * The telephone as a page shows it.
 *
 * @param base the address of the pages around it; a pass is asked for at {@code base/phone}
 * @param title what it is called
 * @param ring whom to ring where a person has to take over, as dialled and as written; null where the business has no number
 * @param visitors for an owner: whether the booking page has a telephone as well; null for visitors
 */
public record PhoneView(
        PageWords words,
        String base,
        String title,
        @Nullable Ring ring,
        @Nullable Boolean visitors,
        String version) {
    private static final String ROOM = "webphone";
    private static final List<Key> KEYS = List.of(
            new Key("1", ""),
            new Key("2", "ABC"),
            new Key("3", "DEF"),
            new Key("4", "GHI"),
            new Key("5", "JKL"),
            new Key("6", "MNO"),
            new Key("7", "PQRS"),
            new Key("8", "TUV"),
            new Key("9", "WXYZ"),
            new Key("*", ""),
            new Key("0", ""),
            new Key("#", ""));

    /** A key of the keypad with the letters under it. */
    public record Key(String digit, String letters) {}

    /** A number as it is dialled and as it is written. */
    public record Ring(String number, String written) {}

    /** At the console, in that language or in English. */
    public static PhoneView forOwner(
            Business business, Language language, String base, boolean visitors, String version) {
        PageWords words = PageWords.of(ROOM, language);
        return new PhoneView(words, base, words.say("title.owner"), ring(business), visitors, version);
    }

    /** On the booking page, in that language or in English. */
    public static PhoneView forVisitor(Business business, Language language, String base, String version) {
        PageWords words = PageWords.of(ROOM, language);
        String title = words.say("title").replace("{business}", business.name());
        return new PhoneView(words, base, title, ring(business), null, version);
    }

    private static @Nullable Ring ring(Business business) {
        var number = business.number();
        return number == null ? null : new Ring(number.e164(), number.written(business.region()));
    }

    public boolean owner() {
        return visitors != null;
    }

    public String language() {
        return words.language();
    }

    public List<Key> keys() {
        return KEYS;
    }

    /** The words by that key; for an owner there may be others. */
    public String say(String key) {
        return words.say(owner() && words.words().containsKey(key + ".owner") ? key + ".owner" : key);
    }

    /** What the script of the page says as a call goes on. */
    public List<Said> said() {
        return words.words().entrySet().stream()
                .map(entry -> new Said(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Words with their key. */
    public record Said(String key, String words) {}
}

package frontdesk.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/**
 * An errand asked for in one sentence of parts: {@code a dentist, Friday afternoon, near Mission Street, in Spanish}. The first part says what; of the
 * others, those that begin so say where and in which language, and all that is left says when.
 *
 * @param language null where none is named
 */
public record PlainWish(
        String service, String when, String area, @Nullable Language language) {
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:an?|the|some) +(.*)");
    private static final Pattern PLACE = Pattern.compile("(?i)(?:near|around|close to|in) +(.*)");
    private static final Pattern TONGUE = Pattern.compile("(?i)(?:in|speaking) +(\\p{L}+)");

    public static PlainWish read(String sentence) {
        String service = "";
        String area = "";
        Language language = null;
        List<String> when = new ArrayList<>();
        for (String part : sentence.strip().split("\\s*,\\s*", -1)) {
            Matcher place = PLACE.matcher(part);
            Optional<Language> tongue = tongue(part);
            if (service.isEmpty()) {
                Matcher article = ARTICLE.matcher(part);
                service = (article.matches() ? article.group(1) : part).toLowerCase(Locale.ROOT);
            } else if (tongue.isPresent()) {
                language = tongue.get();
            } else if (place.matches() && !place.group(1).matches("(?i)(the|an?|\\d+) .*")) {
                area = place.group(1);
            } else {
                when.add(part);
            }
        }
        return new PlainWish(service, String.join(", ", when), area, language);
    }

    private static Optional<Language> tongue(String part) {
        Matcher tongue = TONGUE.matcher(part);
        return tongue.matches() && tongue.group(1).length() > 3 ? Language.named(tongue.group(1)) : Optional.empty();
    }
}

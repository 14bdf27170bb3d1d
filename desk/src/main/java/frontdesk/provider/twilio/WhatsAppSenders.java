package frontdesk.provider.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * Our numbers on WhatsApp, and the words that were approved there for texts outside the day after somebody's own.
 *
 * @param templates the name of the approved content, {@code HX…}, by occasion and language: {@code errand-question.es}; without a language, for all
 */
public record WhatsAppSenders(Set<PhoneNumber> numbers, Map<String, String> templates) {
    public static final WhatsAppSenders NONE = new WhatsAppSenders(Set.of(), Map.of());

    /** As settings write them: {@code errand-question.es=HX…}. Throws {@link IllegalArgumentException} where one is written otherwise. */
    public static WhatsAppSenders of(List<String> numbers, List<String> templates) {
        return new WhatsAppSenders(
                numbers.stream().map(PhoneNumber::new).collect(Collectors.toSet()),
                templates.stream()
                        .map(WhatsAppSenders::pair)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private static String[] pair(String template) {
        String[] pair = template.strip().split("\\s*=\\s*", 2);
        if (pair.length != 2 || !pair[1].startsWith("HX")) {
            throw new IllegalArgumentException("not a WhatsApp template such as errand-question.es=HX…: " + template);
        }
        return pair;
    }

    Optional<String> template(String occasion, Language language) {
        return Optional.ofNullable(
                templates.getOrDefault(occasion + "." + language.locale().getLanguage(), templates.get(occasion)));
    }
}

package frontdesk.provider.twilio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.Language;

/** What Twilio has to know of a business whose callers it hears and speaks to itself: its languages, and which names to expect. */
final class InWords {
    private static final int MOST_HINTS = 100;

    private InWords() {}

    static Language language(Business business) {
        return spoken(business.language(), business);
    }

    static List<Language> otherLanguages(Business business) {
        return business.translations().stream()
                .map(one -> spoken(one.language(), business))
                .toList();
    }

    /** Twilio wants to know of each language where it is spoken. */
    private static Language spoken(Language language, Business business) {
        return language.locale().getCountry().isEmpty()
                ? new Language(language.locale().getLanguage() + "-" + business.region())
                : language;
    }

    /** What callers may name: services and people. Twilio separates them by commas. */
    static String hints(Business business) {
        return Stream.concat(
                        business.services().stream().map(Service::name),
                        business.resources().stream()
                                .filter(one -> one.type() == Resource.Type.STAFF)
                                .map(Resource::name))
                .map(name -> name.replace(',', ' '))
                .limit(MOST_HINTS)
                .collect(Collectors.joining(","));
    }
}

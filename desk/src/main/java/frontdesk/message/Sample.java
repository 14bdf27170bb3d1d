package frontdesk.message;

import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** A booking that nobody has made, by which an owner sees what a template makes. */
final class Sample {
    private static final String LINK = "https://desk.example/b/7Hq2Lk9XwPz4";

    private Sample() {}

    static Map<Placeholder, String> of(Business business, Language language, LocalDateTime now) {
        Tongue tongue = Tongue.of(language);
        LocalDateTime at = now.toLocalDate().plusDays(3).atTime(LocalTime.of(19, 0));
        Locale reader = Locale.of(language.locale().getLanguage(), business.region());
        String what = business.kind() == Business.Kind.TABLES
                ? tongue.counted("text.table", 4)
                : business.services().stream()
                        .findFirst()
                        .map(Service::name)
                        .orElseGet(() -> tongue.part("text.appointment"));
        var facts = new EnumMap<Placeholder, String>(Placeholder.class);
        facts.put(Placeholder.BUSINESS, business.name());
        facts.put(Placeholder.WHAT, what);
        facts.put(Placeholder.WHEN, tongue.written(at, "text.when"));
        facts.put(Placeholder.NAME, "Anna Keller");
        facts.put(Placeholder.LINK, LINK);
        facts.put(
                Placeholder.NUMBER,
                business.number() == null ? "" : business.number().written(business.region()));
        facts.put(Placeholder.UNTIL, tongue.written(at.toLocalTime(), "text.until"));
        facts.put(Placeholder.AMOUNT, NumberFormat.getCurrencyInstance(reader).format(20));
        facts.put(Placeholder.INFO, tongue.part("text.recap.address", Map.of("address", business.address())));
        return facts;
    }
}

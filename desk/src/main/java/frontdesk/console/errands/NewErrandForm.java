package frontdesk.console.errands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Trouble;
import frontdesk.errand.Errand;
import frontdesk.errand.NewErrand;
import frontdesk.errand.Preferences;
import frontdesk.errand.ProviderTable;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * A new errand as far as it is filled in: what was typed, and how it is understood.
 *
 * @param providers a line for each, name, phone and address with commas between; a header line may come first
 * @param atOnce how many of them are called at the same time
 */
record NewErrandForm(
        String service,
        String when,
        String name,
        String phone,
        String language,
        String area,
        String providers,
        String atOnce,
        String notes) {
    private static final String HEADER = "name,phone,address";
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTES = 2_000;

    static NewErrandForm of(MultivaluedMap<String, String> sent) {
        return new NewErrandForm(
                word(sent, "service"),
                word(sent, "when"),
                word(sent, "name"),
                word(sent, "phone"),
                word(sent, "language"),
                word(sent, "area"),
                word(sent, "providers"),
                word(sent, "atOnce"),
                word(sent, "notes"));
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\0", "").strip();
    }

    /** What must be mended before anybody is called. */
    List<Trouble> troubles(Business business) {
        var troubles = new ArrayList<Trouble>();
        needed(troubles, "service", service, "Say what is wanted, such as dentist.");
        needed(troubles, "name", name, "Say for whom it is.");
        if (when.length() > LONGEST) {
            troubles.add(new Trouble("when", "Shorten the time to " + LONGEST + " letters."));
        }
        if (number(business).isEmpty()) {
            troubles.add(new Trouble("phone", "Give a telephone number: they are asked and told by text."));
        }
        if (notes.length() > LONGEST_NOTES) {
            troubles.add(new Trouble("notes", "Shorten the notes to " + LONGEST_NOTES + " letters."));
        }
        if (area.length() > LONGEST) {
            troubles.add(new Trouble("area", "Shorten the place to " + LONGEST + " letters."));
        }
        if (!atOnce.isEmpty() && !atOnce.matches("[1-9]|10")) {
            troubles.add(new Trouble("atOnce", "Between one and ten can be called at the same time."));
        }
        table(business)
                .faults()
                .forEach(fault -> troubles.add(
                        new Trouble("providers", "Line %d: %s".formatted(line(fault.line()), fault.sentence()))));
        return troubles;
    }

    private static void needed(List<Trouble> troubles, String field, String text, String sentence) {
        if (text.isEmpty() || text.length() > LONGEST) {
            troubles.add(new Trouble(field, sentence));
        }
    }

    /** Whose number is typed, once it is one. */
    Optional<PhoneNumber> number(Business business) {
        return phone.isEmpty() ? Optional.empty() : PhoneNumber.parse(phone, business.region());
    }

    private boolean hasHeader() {
        String first = providers.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return first.contains("name") && first.contains("phone");
    }

    private long line(long ofTable) {
        return hasHeader() ? ofTable : ofTable - 1;
    }

    private ProviderTable.Read table(Business business) {
        if (providers.isEmpty()) {
            return new ProviderTable.Read(List.of(), List.of());
        }
        return ProviderTable.read(hasHeader() ? providers : HEADER + "\n" + providers, business.region());
    }

    /** What is asked for; there once {@link #troubles} finds nothing. */
    NewErrand asked(Business business, @Nullable Preferences kept) {
        Language spoken = Language.named(language).orElse(business.language());
        Preferences preferences = area.isEmpty() ? kept : (kept == null ? Preferences.NONE : kept).in(area);
        int together = atOnce.matches("[1-9]|10") ? Integer.parseInt(atOnce) : 1;
        return new NewErrand(
                new Errand.User(name, number(business).orElseThrow(), spoken),
                service,
                when,
                preferences,
                notes,
                table(business).entries(),
                together);
    }
}

package frontdesk.rest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.errand.Errand;
import frontdesk.errand.NewErrand;
import frontdesk.errand.Preferences;
import frontdesk.errand.Provider.Entry;
import frontdesk.errand.ProviderTable;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/** Understands what was sent about errands, gathering every fault. */
record ErrandReader(Business business, Faults faults) {
    private static final int MOST_PROVIDERS = 200;
    private static final int MOST_TRAVEL = 600;

    NewErrand errand(ErrandSent.NewErrand sent) {
        String service = needed("service", sent.service(), 200);
        String when = text("when", sent.when(), 200);
        String notes = text("notes", sent.notes(), 2000);
        Optional<Errand.User> user = user(sent.user());
        Preferences preferences = sent.preferences() == null ? null : preferences(sent.preferences());
        List<Entry> providers = new ArrayList<>(providers("providers", sent.providers()));
        if (sent.providersCsv() != null) {
            providers.addAll(table("providersCsv", sent.providersCsv()));
        }
        int atOnce = sent.atOnce() == null ? 1 : sent.atOnce();
        if (atOnce < 1 || atOnce > NewErrand.MOST_AT_ONCE) {
            faults.add("atOnce", "Send 1 to %d.".formatted(NewErrand.MOST_AT_ONCE));
        }
        faults.refuse();
        return new NewErrand(user.orElseThrow(), service, when, preferences, notes, List.copyOf(providers), atOnce);
    }

    private Optional<Errand.User> user(ErrandSent.@Nullable User sent) {
        if (sent == null) {
            faults.add("user", "Send for whom it is: name and phone.");
            return Optional.empty();
        }
        String name = needed("user.name", sent.name(), 200);
        Optional<PhoneNumber> phone = phone("user.phone", sent.phone());
        Language language = language("user.language", sent.language());
        return phone.map(number -> new Errand.User(name, number, language));
    }

    private Language language(String field, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return business.language();
        }
        Optional<Language> language = Language.named(sent);
        if (language.isEmpty()) {
            faults.add(field, "Send a language by its tag or name, such as es or Spanish.");
        }
        return language.orElse(business.language());
    }

    private Preferences preferences(ErrandSent.Preferences sent) {
        var clocks = new Clocks(faults);
        LocalTime notBefore =
                clocks.time("preferences.notBefore", sent.notBefore()).orElse(null);
        LocalTime notAfter =
                clocks.time("preferences.notAfter", sent.notAfter()).orElse(null);
        if (notBefore != null && notAfter != null && notAfter.isBefore(notBefore)) {
            faults.add("preferences.notAfter", "Send a time that is not before notBefore.");
        }
        int travel = sent.travelMinutes() == null ? 0 : sent.travelMinutes();
        if (travel < 0 || travel > MOST_TRAVEL) {
            faults.add("preferences.travelMinutes", "Send 0 to %d minutes.".formatted(MOST_TRAVEL));
        }
        String area = text("preferences.area", sent.area(), 200);
        return new Preferences(notBefore, notAfter, days(sent.days()), travel, area);
    }

    private Set<DayOfWeek> days(@Nullable List<@Nullable String> sent) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : sent == null ? List.<@Nullable String>of() : sent) {
            try {
                days.add(DayOfWeek.valueOf(String.valueOf(day).strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException noDay) {
                faults.add("preferences.days", "Send days of the week: monday, tuesday …");
                return Set.of();
            }
        }
        return Set.copyOf(days);
    }

    List<Entry> providers(String where, @Nullable List<ErrandSent.@Nullable Provider> sent) {
        var entries = new ArrayList<Entry>();
        List<ErrandSent.@Nullable Provider> all = sent == null ? List.of() : sent;
        if (all.size() > MOST_PROVIDERS) {
            faults.add(where, "Send at most %d.".formatted(MOST_PROVIDERS));
            return List.of();
        }
        for (int i = 0; i < all.size(); i++) {
            String field = "%s[%d]".formatted(where, i);
            ErrandSent.Provider one = all.get(i);
            if (one == null) {
                faults.add(field, "Send name and phone.");
                continue;
            }
            String name = needed(field + ".name", one.name(), 200);
            String address = text(field + ".address", one.address(), 300);
            phone(field + ".phone", one.phone()).ifPresent(phone -> entries.add(new Entry(name, phone, address)));
        }
        return entries;
    }

    List<Entry> table(String where, String csv) {
        ProviderTable.Read read = ProviderTable.read(csv, business.region());
        read.faults().forEach(fault -> faults.add("%s line %d".formatted(where, fault.line()), fault.sentence()));
        return read.entries();
    }

    private Optional<PhoneNumber> phone(String field, @Nullable String text) {
        Optional<PhoneNumber> phone =
                text == null ? Optional.empty() : PhoneNumber.parse(text.strip(), business.region());
        if (phone.isEmpty()) {
            faults.add(field, "Send a telephone number with its country code, such as +14155550134.");
        }
        return phone;
    }

    String needed(String field, @Nullable String text, int most) {
        String known = text(field, text, most);
        if (known.isEmpty() && (text == null || text.length() <= most)) {
            faults.add(field, "This is missing.");
        }
        return known;
    }

    /** Without the character zero, which nobody can keep. */
    String text(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            faults.add(field, "Send at most %d characters.".formatted(most));
            return "";
        }
        return text == null ? "" : text.replace("\0", "").strip();
    }
}

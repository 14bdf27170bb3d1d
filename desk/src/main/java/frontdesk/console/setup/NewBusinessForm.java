package frontdesk.console.setup;

import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import frontdesk.business.BusinessFile;
import frontdesk.business.OwnTemplate;
import frontdesk.business.ShortName;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.Language;

/** What kind of business an owner begins with, what it is called and where it is. */
record NewBusinessForm(String kind, String name, String region, String zone, List<Trouble> troubles) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String USUAL_SHORT_NAME = "my-business";
    /** Addresses of ours, which no business may have. */
    private static final Set<String> TAKEN = Set.of("new", "businesses");

    /** A kind of business that there is a template of. */
    record Kind(String word, String title, String line) {}

    /** A country or a time zone. */
    record Place(String value, String name) {}

    static NewBusinessForm empty() {
        return new NewBusinessForm("", "", "US", "America/New_York", List.of());
    }

    static NewBusinessForm of(Sent sent) {
        List<Trouble> found = new ArrayList<>();
        String kind = sent.word("kind");
        String name = sent.word("name");
        String region = sent.word("region");
        String zone = sent.word("zone");
        if (!BusinessFile.templates().contains(kind)) {
            found.add(new Trouble("kind", "Choose the kind that comes closest. Everything can be changed later."));
        }
        if (name.isEmpty()) {
            found.add(new Trouble("name", "Say what your business is called."));
        }
        if (!COUNTRIES.contains(region)) {
            found.add(new Trouble("region", "Choose the country it is in."));
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            found.add(new Trouble("zone", "Choose the time zone it is in."));
        }
        return new NewBusinessForm(kind, name, region, zone, List.copyOf(found));
    }

    /** @param again the how many-th that is tried, since short names may be taken */
    OwnTemplate own(int again) {
        String made = ShortName.of(name);
        String slug = made.isEmpty() || TAKEN.contains(made) ? USUAL_SHORT_NAME : made;
        return new OwnTemplate(name, again == 1 ? slug : slug + "-" + again, region, ZoneId.of(zone));
    }

    NewBusinessForm with(List<String> faults) {
        return new NewBusinessForm(kind, name, region, zone, Trouble.all("name", faults));
    }

    public List<Kind> kinds() {
        return BusinessFile.templates().stream().map(NewBusinessForm::kind).toList();
    }

    private static Kind kind(String template) {
        return switch (template) {
            case "restaurant" -> new Kind(template, "Restaurant or café", "Tables, lunch and dinner");
            case "dental-clinic" -> new Kind(template, "Dentist or doctor", "Check-ups, treatments, emergencies");
            case "hair-salon" -> new Kind(template, "Hair or beauty", "Cuts, colour, add-ons");
            case "physiotherapist" -> new Kind(template, "Therapist or trainer", "Sessions, courses, classes");
            case "car-workshop" -> new Kind(template, "Workshop", "Inspections, tyres, repairs");
            default -> new Kind(template, template.replace('-', ' '), "");
        };
    }

    /** As they are called and ordered in the language of whoever chooses. */
    public List<Place> regions(Language language) {
        Locale reading = language.locale();
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Place(code, Locale.of("", code).getDisplayCountry(reading)))
                .sorted(Comparator.comparing(Place::name, Collator.getInstance(reading)))
                .toList();
    }

    public List<Place> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(
                        "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(id -> new Place(id, id.replace('_', ' ').replace("/", ": ")))
                .toList();
    }

    /** Whether nobody has chosen anything yet. */
    public boolean fresh() {
        return kind.isEmpty() && name.isEmpty() && troubles.isEmpty();
    }
}

package frontdesk.console.setup;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import frontdesk.business.Business;
import frontdesk.business.Version;
import frontdesk.business.Version.Difference;
import frontdesk.console.Actors;
import frontdesk.page.Clockface;

/**
 * One change of a business, in words.
 *
 * @param title which pages it was about
 * @param note which other change it took back; empty where it took none back
 * @param lines what became what, the first of them
 * @param more how many others there are
 */
record VersionRow(long number, String title, String who, String when, String note, List<Difference> lines, int more) {
    private static final int MOST = 6;
    private static final int LONGEST = 120;
    private static final Pattern LENGTH = Pattern.compile("PT[0-9HMS.]+");
    private static final Pattern CHOICE = Pattern.compile("[A-Z]{4,}(_[A-Z]+)*|[A-Z]+(_[A-Z]+)+");

    static VersionRow of(Version version, Business business, Clockface clock) {
        List<Difference> differences = version.differences();
        String title = String.join(
                ", ",
                differences.stream()
                        .map(one -> title(one.part(), business))
                        .distinct()
                        .toList());
        return new VersionRow(
                version.number(),
                title.isEmpty() ? "Nothing that shows" : title,
                Actors.by(version.actor()),
                clock.when(version.at()),
                version.takesBack() == null ? "" : "Takes back change %d".formatted(version.takesBack()),
                differences.stream().limit(MOST).map(one -> line(one, business)).toList(),
                Math.max(0, differences.size() - MOST));
    }

    private static Difference line(Difference one, Business business) {
        return new Difference(
                one.part(),
                one.where().isEmpty() ? title(one.part(), business) : capital(one.where()),
                words(one.before()),
                words(one.after()));
    }

    /** Lengths and the words of lists to choose from as people write them, and nothing longer than a line or two. */
    private static String words(String text) {
        if (LENGTH.matcher(text).matches()) {
            Duration length = Duration.parse(text);
            return length.toHours() < 2
                    ? length.toMinutes() + " min"
                    : length.toDays() < 3
                            ? TypedLength.HOURS.written(length) + " h"
                            : TypedLength.DAYS.written(length) + " days";
        }
        String said = CHOICE.matcher(text).matches() ? text.replace('_', ' ').toLowerCase(Locale.ROOT) : text;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What owners call a part of their business, after the page on which it is set. */
    static String title(String part, Business business) {
        boolean tables = business.kind() == Business.Kind.TABLES;
        return switch (part) {
            case "name" -> "Name";
            case "slug" -> "Short name";
            case "kind" -> "Kind of business";
            case "zone" -> "Time zone";
            case "region" -> "Country";
            case "language" -> "Language";
            case "number" -> "Telephone number";
            case "person" -> "Who is rung first";
            case "address" -> "Address";
            case "greeting" -> "Greeting";
            case "hours" -> "Opening hours";
            case "services" -> tables ? "How long guests stay" : "Services";
            case "resources" -> tables ? "Tables" : "Staff";
            case "answers" -> "What callers ask";
            case "files" -> "Files to answer from";
            case "rules" -> "Rules of booking";
            case "calendar" -> "Special days";
            case "floor" -> "Tables that go together";
            case "locations" -> "Places";
            case "talk" -> "Who does the talking";
            case "sound" -> "Voice";
            case "translations" -> "Other languages";
            case "handOver" -> "Passing callers on";
            case "calls" -> "Recording and privacy";
            default -> part;
        };
    }
}

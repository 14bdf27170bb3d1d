package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.website.Findings;
import frontdesk.website.Findings.Offer;

/** What could not be read of a website, said to its owner. */
final class Unread {
    private Unread() {}

    static List<String> sentences(Findings findings, Business business) {
        List<String> said = new ArrayList<>();
        hours(findings, said);
        boolean tables = business.kind() == Business.Kind.TABLES;
        if (tables && !findings.offers().isEmpty()) {
            said.add("Dishes and their prices are left out: your guests book tables.");
        } else if (!tables) {
            offers(findings, business, said);
        }
        Stream.of(
                        findings.address().isEmpty() ? "address" : "",
                        findings.phone() == null ? "telephone number" : "",
                        findings.asked().isEmpty() ? "questions with answers" : "")
                .filter(missing -> !missing.isEmpty())
                .reduce((one, other) -> one + ", no " + other)
                .ifPresent(missing -> said.add("No " + missing + " could be found."));
        findings.unread().forEach(line -> said.add("This could not be understood as hours: “" + line + "”"));
        return List.copyOf(said);
    }

    private static void hours(Findings findings, List<String> said) {
        if (findings.hours().isEmpty()) {
            said.add("No opening hours could be found.");
            return;
        }
        String silent = Stream.of(DayOfWeek.values())
                .filter(day -> !findings.hours().containsKey(day))
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            said.add("Nothing is said of " + silent + ": that stays as it is.");
        }
    }

    private static void offers(Findings findings, Business business, List<String> said) {
        String ours = ServicesForm.of(business).currency();
        List<Offer> all = findings.offers();
        if (all.isEmpty()) {
            said.add("No service with its price or its length could be found.");
        }
        all.stream()
                .filter(offer -> offer.price() != null && !ProposedService.isOurs(offer, ours))
                .map(Offer::currency)
                .distinct()
                .forEach(currency -> said.add("Prices in " + currency + " are left out: yours are in " + ours + "."));
        if (all.stream().anyMatch(offer -> offer.minutes() == null)) {
            said.add("How long some services take is not said there: see that the minutes are right.");
        }
    }
}

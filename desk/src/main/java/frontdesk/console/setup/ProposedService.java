package frontdesk.console.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.console.setup.ServicesForm.Line;
import frontdesk.website.Findings;
import frontdesk.website.Findings.Offer;

/**
 * A service as a website offers it.
 *
 * @param line as the page of services has it; its id is that of the service that is called so already, or {@code new}
 * @param guessed whether the website does not say how long it takes
 * @param now what is kept of it at present; empty where it is new
 */
record ProposedService(String id, Line line, boolean guessed, String now, boolean taken) {
    private static final String USUAL_MINUTES = "30";
    private static final int MOST = 40;

    /** None where tables are booked: what a restaurant lists with a price are its dishes. */
    static List<ProposedService> of(Findings findings, Business business) {
        if (business.kind() == Business.Kind.TABLES) {
            return List.of();
        }
        ServicesForm kept = ServicesForm.of(business);
        List<ProposedService> proposed = new ArrayList<>();
        for (Offer offer : findings.offers()) {
            String id = "service-" + proposed.size();
            Optional<Line> twin = twin(offer.name(), kept);
            String usual = twin.map(Line::minutes).orElse(USUAL_MINUTES);
            String minutes = offer.minutes() == null ? usual : offer.minutes().toString();
            String price = isOurs(offer, kept.currency()) ? written(offer.price()) : "";
            Line line = line(offer.name(), minutes, price, kept);
            proposed.add(new ProposedService(
                    id,
                    line,
                    offer.minutes() == null && twin.isEmpty(),
                    twin.map(ProposedService::now).orElse(""),
                    true));
        }
        return List.copyOf(proposed);
    }

    private static Line line(String name, String minutes, String price, ServicesForm kept) {
        return new Line(twin(name, kept).map(Line::id).orElse("new"), name, minutes, price, true, "");
    }

    private static Optional<Line> twin(String name, ServicesForm kept) {
        return kept.lines().stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String now(Line line) {
        return line.minutes() + " min" + (line.price().isEmpty() ? "" : ", " + line.price());
    }

    static boolean isOurs(Offer offer, String currency) {
        return offer.currency().isEmpty() || offer.currency().equals(currency);
    }

    private static String written(@Nullable BigDecimal price) {
        if (price == null) {
            return "";
        }
        boolean round = price.stripTrailingZeros().scale() <= 0;
        return price.setScale(round ? 0 : 2, RoundingMode.HALF_UP).toPlainString();
    }

    static List<ProposedService> typed(Sent sent, Business business) {
        if (business.kind() == Business.Kind.TABLES) {
            return List.of();
        }
        ServicesForm kept = ServicesForm.of(business);
        return Stream.iterate(0, i -> i + 1)
                .limit(MOST)
                .map(i -> "service-" + i)
                .filter(sent::ticked)
                .map(id -> {
                    String name = sent.word(id);
                    Line line = line(name, sent.word("minutes-" + id), sent.word("price-" + id), kept);
                    return new ProposedService(
                            id,
                            line,
                            false,
                            twin(name, kept).map(ProposedService::now).orElse(""),
                            sent.ticked("take-" + id));
                })
                .toList();
    }

    static List<Trouble> troubles(List<ProposedService> services, Business business) {
        ServicesForm kept = ServicesForm.of(business);
        return services.stream()
                .filter(ProposedService::taken)
                .flatMap(service -> kept.troubles(service.line()).stream()
                        .map(trouble -> new Trouble(service.id(), trouble.text())))
                .toList();
    }

    /** The services of before with those that are taken over changed or added. */
    static Business into(List<ProposedService> services, Business business) {
        List<Line> taken = services.stream()
                .filter(ProposedService::taken)
                .map(ProposedService::line)
                .toList();
        if (taken.isEmpty()) {
            return business;
        }
        ServicesForm kept = ServicesForm.of(business);
        List<Line> lines = new ArrayList<>();
        for (Line line : kept.lines()) {
            lines.add(taken.stream()
                    .filter(one -> one.id().equals(line.id()) && !line.id().equals("new"))
                    .reduce(line, (before, one) -> one));
        }
        taken.stream().filter(line -> line.id().equals("new")).forEach(lines::add);
        return new ServicesForm(lines, kept.currency(), kept.stays(), List.of()).into(business);
    }
}

package frontdesk.console.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.ServiceBuilder;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.console.TypedSum;
import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.page.Prices;

/**
 * What can be booked, as an owner types it: a line for each service and an empty one for one more.
 *
 * @param currency in which prices are, by its code
 * @param stays how long parties stay, where tables are booked
 */
record ServicesForm(List<Line> lines, String currency, Stays stays, List<Trouble> troubles)
        implements StepForm<ServicesForm> {
    static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int USUAL_STEP = 15;

    /** One service; {@code kinds} are those of which a customer chooses one, in words. */
    record Line(String id, String name, String minutes, String price, boolean kept, String kinds) {
        boolean isEmpty() {
            return name.isEmpty();
        }
    }

    static ServicesForm of(Business business) {
        List<Line> lines = new ArrayList<>();
        for (Service service : business.services()) {
            lines.add(new Line(
                    service.id().toString(),
                    service.name(),
                    String.valueOf(service.duration().toMinutes()),
                    plain(service.price()),
                    true,
                    kinds(service, business)));
        }
        lines.add(new Line("new", "", "30", "", true, ""));
        return new ServicesForm(
                List.copyOf(lines),
                business.currency().map(Currency::getCurrencyCode).orElse(""),
                Stays.of(business),
                List.of());
    }

    private static String kinds(Service service, Business business) {
        return service.shape().variants().stream()
                .map(kind -> "%s %d min%s"
                        .formatted(
                                kind.name(),
                                kind.duration().toMinutes(),
                                kind.price() == null ? "" : " " + Prices.written(kind.price(), business.region())))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String plain(@Nullable Money price) {
        return price == null ? "" : price.amount().toPlainString();
    }

    @Override
    public ServicesForm typed(Sent sent) {
        List<Line> typed = lines.stream()
                .map(line -> new Line(
                        line.id(),
                        sent.word("name-" + line.id()),
                        sent.word("minutes-" + line.id()),
                        sent.word("price-" + line.id()),
                        !sent.ticked("drop-" + line.id()),
                        line.kinds()))
                .toList();
        Stays stayed = stays.typed(sent);
        return stays.isEmpty()
                ? new ServicesForm(typed, currency, stays, lineTroubles(typed))
                : new ServicesForm(lines, currency, stayed, stayed.troubles());
    }

    private List<Trouble> lineTroubles(List<Line> typed) {
        return typed.stream()
                .filter(line -> line.kept() && !(line.id().equals("new") && line.isEmpty()))
                .flatMap(line -> troubles(line).stream())
                .toList();
    }

    /** What is wrong with one line that is to be offered. */
    List<Trouble> troubles(Line line) {
        List<Trouble> found = new ArrayList<>();
        if (line.isEmpty()) {
            found.add(new Trouble("name-" + line.id(), "Say what the service is called, or tick “Not offered”."));
        }
        if (!MINUTES.matcher(line.minutes()).matches()) {
            found.add(new Trouble("minutes-" + line.id(), "Say how many minutes it takes, such as 30."));
        }
        if (!isPrice(line)) {
            found.add(new Trouble("price-" + line.id(), howToPrice()));
        }
        return List.copyOf(found);
    }

    /** None, as it stood, or a sum of the money. */
    private boolean isPrice(Line typed) {
        return typed.price().isEmpty()
                || lines.stream()
                        .anyMatch(line ->
                                line.id().equals(typed.id()) && line.price().equals(typed.price()))
                || (!currency.isEmpty()
                        && TypedSum.read(typed.price(), Currency.getInstance(currency))
                                .isPresent());
    }

    @Override
    public ServicesForm with(List<String> faults) {
        return new ServicesForm(lines, currency, stays, Trouble.all("services", faults));
    }

    @Override
    public Business into(Business business) {
        if (!stays.isEmpty()) {
            return business.withServices(List.of(stays.into(business.services().getFirst())));
        }
        List<Service> services = new ArrayList<>();
        for (Line line : lines) {
            if (line.kept() && !line.isEmpty()) {
                services.add(line.id().equals("new") ? added(line, business) : changed(line, business));
            }
        }
        return business.withServices(services);
    }

    private Service changed(Line line, Business business) {
        Service before = business.service(ServiceId.of(line.id())).orElseThrow();
        Money price = line.price().equals(plain(before.price())) ? before.price() : price(line);
        return before.with(
                s -> s.name(line.name()).duration(minutes(line.minutes())).price(price));
    }

    /** Whoever works here serves it; who does not is taken off later. */
    private Service added(Line line, Business business) {
        List<ResourceId> everybody = business.resources().stream()
                .filter(r -> r.type() == Resource.Type.STAFF || r.type() == Resource.Type.TABLE)
                .map(Resource::id)
                .toList();
        return ServiceBuilder.builder()
                .id(ServiceId.next())
                .name(line.name())
                .duration(minutes(line.minutes()))
                .step(USUAL_STEP)
                .price(price(line))
                .resources(everybody)
                .build();
    }

    private @Nullable Money price(Line line) {
        return line.price().isEmpty() || currency.isEmpty()
                ? null
                : TypedSum.read(line.price(), Currency.getInstance(currency)).orElseThrow();
    }

    private String howToPrice() {
        return currency.isEmpty()
                ? "The money of your country is not known here: leave the price empty."
                : "Write the price as %s, or leave it empty."
                        .formatted(TypedSum.example(Currency.getInstance(currency)));
    }

    private static Duration minutes(String typed) {
        return Duration.ofMinutes(Long.parseLong(typed));
    }
}

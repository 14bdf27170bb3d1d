package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

import frontdesk.business.Business;
import frontdesk.business.Rules;
import frontdesk.business.Rules.Choice;
import frontdesk.business.Service;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * When bookings may be made and given up, as an owner types it: for all of them, and for single services.
 *
 * @param notice hours before its start until which anything can be booked
 * @param window days ahead from which on it can
 * @param largestParty more people than this are passed to a person
 * @param choice who is given where nobody is asked for
 */
@RecordBuilder
record PoliciesForm(
        String notice,
        String window,
        String largestParty,
        Choice choice,
        List<ServicePolicy> services,
        String currency,
        List<Trouble> troubles)
        implements StepForm<PoliciesForm>, PoliciesFormBuilder.With {

    static PoliciesForm of(Business business) {
        Rules rules = business.rules();
        String currency = business.currency().map(Currency::getCurrencyCode).orElse("");
        return new PoliciesForm(
                TypedLength.HOURS.written(rules.notice()),
                TypedLength.DAYS.written(rules.window()),
                String.valueOf(rules.largestParty()),
                rules.choice(),
                business.services().stream()
                        .map(service -> ServicePolicy.of(service, currency))
                        .toList(),
                currency,
                List.of());
    }

    @Override
    public PoliciesForm typed(Sent sent) {
        return with(form -> form.notice(sent.word("notice"))
                        .window(sent.word("window"))
                        .largestParty(sent.word("largestParty"))
                        .choice(sent.one("choice", Choice.values(), choice))
                        .services(services.stream().map(one -> one.typed(sent)).toList()))
                .judged();
    }

    private PoliciesForm judged() {
        List<Trouble> found = new ArrayList<>();
        if (TypedLength.HOURS.read(notice).isEmpty()) {
            found.add(new Trouble(
                    "notice", "Say how many hours before its start something can still be booked; 0 for at any time."));
        }
        if (TypedLength.DAYS.read(window).isEmpty()) {
            found.add(new Trouble("window", "Say how many days ahead can be booked, such as 90."));
        }
        if (!largestParty.matches("[1-9][0-9]{0,3}")) {
            found.add(new Trouble("largestParty", "Say up to how many people your agent books by itself."));
        }
        services.forEach(one -> found.addAll(one.troubles()));
        return withTroubles(List.copyOf(found));
    }

    @Override
    public PoliciesForm with(List<String> faults) {
        return withTroubles(Trouble.all("notice", faults));
    }

    @Override
    public Business into(Business business) {
        PoliciesForm shown = of(business);
        Rules before = business.rules();
        Rules then = before.with(rules -> rules.notice(
                        notice.equals(shown.notice)
                                ? before.notice()
                                : TypedLength.HOURS.read(notice).orElseThrow())
                .window(
                        window.equals(shown.window)
                                ? before.window()
                                : TypedLength.DAYS.read(window).orElseThrow())
                .largestParty(Integer.parseInt(largestParty))
                .choice(choice));
        List<Service> all = business.services().stream()
                .map(service -> services.stream()
                        .filter(one -> one.id().equals(service.id().toString()))
                        .findFirst()
                        .map(one -> one.into(service))
                        .orElse(service))
                .toList();
        return business.with(b -> b.rules(then).services(all));
    }

    public List<Option> choices() {
        return Option.of(Choice.values(), choice, one -> switch (one) {
            case LEAST_BUSY -> "Whoever has the least to do that day";
            case ROUND_ROBIN -> "In turn";
            case IN_ORDER -> "The first who is free, as they are listed";
            case SAME_AS_LAST -> "Whoever served them last";
        });
    }
}

package frontdesk.console.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Limits;
import frontdesk.business.Limits.Window;
import frontdesk.business.LimitsBuilder;
import frontdesk.business.Service;
import frontdesk.business.Terms;
import frontdesk.business.Terms.Cancellation;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.console.TypedSum;
import frontdesk.kernel.Money;

/**
 * When one service can be booked and given up, as an owner types it; what is empty is as for every booking, or has no limit.
 *
 * @param notice hours before its start
 * @param window days ahead
 * @param otherWindow what holds in place of days ahead, in words, where that is something else; it stays as it is
 * @param freeUntil hours before its start until which cancelling is free
 * @param fee what cancelling costs after that
 * @param noShow what staying away costs
 */
@RecordBuilder
record ServicePolicy(
        String id,
        String name,
        String notice,
        String window,
        String otherWindow,
        String freeUntil,
        String fee,
        String noShow,
        String currency)
        implements ServicePolicyBuilder.With {

    static ServicePolicy of(Service service, String currency) {
        Limits limits = service.limits();
        Terms terms = service.terms();
        Cancellation cancellation = terms.cancellation();
        return new ServicePolicy(
                service.id().toString(),
                service.name(),
                limits.notice() == null ? "" : TypedLength.HOURS.written(limits.notice()),
                limits.window() instanceof Window.Ahead(Duration time) ? TypedLength.DAYS.written(time) : "",
                other(limits.window()),
                cancellation == null ? "" : TypedLength.HOURS.written(cancellation.freeUntil()),
                cancellation == null ? "" : plain(cancellation.fee()),
                plain(terms.noShow()),
                currency);
    }

    private static String plain(@Nullable Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }

    private static String other(@Nullable Window window) {
        return switch (window) {
            case null -> "";
            case Window.Ahead _ -> "";
            case Window.OpenDays(int days) -> "Bookable today and on the next open days, %d in all.".formatted(days);
            case Window.Until(var last) -> "Bookable until %s.".formatted(last);
        };
    }

    /** What the page did not show, since somebody else has added it meanwhile, stays. */
    ServicePolicy typed(Sent sent) {
        if (!sent.ticked("notice-" + id)) {
            return this;
        }
        return with(line -> line.notice(sent.word("notice-" + id))
                .window(sent.word("window-" + id))
                .freeUntil(sent.word("free-" + id))
                .fee(sent.word("fee-" + id))
                .noShow(sent.word("noShow-" + id)));
    }

    List<Trouble> troubles() {
        List<Trouble> found = new ArrayList<>();
        if (!isLength(notice, TypedLength.HOURS) || !isLength(window, TypedLength.DAYS)) {
            found.add(new Trouble(
                    "notice-" + id,
                    "%s: write hours and days as numbers, such as 24, or leave them empty.".formatted(name)));
        }
        if (!isLength(freeUntil, TypedLength.HOURS) || (freeUntil.isEmpty() && !fee.isEmpty())) {
            found.add(new Trouble(
                    "free-" + id, "%s: say until how many hours before it cancelling is free.".formatted(name)));
        }
        if (!isSum(fee)) {
            found.add(new Trouble("fee-" + id, "%s: write the fee as %s.".formatted(name, example())));
        }
        if (!isSum(noShow)) {
            found.add(
                    new Trouble("noShow-" + id, "%s: write what staying away costs as %s.".formatted(name, example())));
        }
        return List.copyOf(found);
    }

    private static boolean isLength(String typed, TypedLength unit) {
        return typed.isEmpty() || unit.read(typed).isPresent();
    }

    private boolean isSum(String typed) {
        return typed.isEmpty() || sum(typed).isPresent();
    }

    private Optional<Money> sum(String typed) {
        return currency.isEmpty()
                ? Optional.empty()
                : TypedSum.read(typed, Currency.getInstance(currency)).filter(money -> money.minor() > 0);
    }

    private String example() {
        return currency.isEmpty()
                ? "nothing: no money is known here"
                : TypedSum.example(Currency.getInstance(currency));
    }

    /** Asked for only where there are no troubles. What is sent as it was shown stays what it was, to the second. */
    Service into(Service before) {
        ServicePolicy shown = of(before, currency);
        Limits limits = before.limits();
        Duration then = notice.equals(shown.notice())
                ? limits.notice()
                : TypedLength.HOURS.read(notice).orElse(null);
        Window ahead = window.equals(shown.window()) || !otherWindow.isEmpty()
                ? limits.window()
                : TypedLength.DAYS.read(window).map(Window.Ahead::new).orElse(null);
        Terms terms = before.terms();
        return before.with(service -> service.limits(
                        LimitsBuilder.builder(limits).notice(then).window(ahead).build())
                .terms(new Terms(
                        terms.intake(),
                        terms.deposit(),
                        cancellation(shown, terms),
                        noShow.equals(shown.noShow())
                                ? terms.noShow()
                                : sum(noShow).orElse(null))));
    }

    private @Nullable Cancellation cancellation(ServicePolicy shown, Terms before) {
        if (freeUntil.equals(shown.freeUntil()) && fee.equals(shown.fee())) {
            return before.cancellation();
        }
        return TypedLength.HOURS
                .read(freeUntil)
                .map(until -> new Cancellation(until, sum(fee).orElse(null)))
                .orElse(null);
    }
}

package frontdesk.house;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.accounts.Accounts;
import frontdesk.accounts.Connector;
import frontdesk.business.Business;
import frontdesk.inbox.Intake;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.payment.CardDesk;
import frontdesk.provider.razorpay.RazorpayAccount;
import frontdesk.provider.razorpay.RazorpayCardDesk;
import frontdesk.provider.razorpay.RazorpayConnector;
import frontdesk.provider.razorpay.RazorpayWebhooks;
import frontdesk.provider.stripe.StripeAccount;
import frontdesk.provider.stripe.StripeCardDesk;
import frontdesk.provider.stripe.StripeConnector;
import frontdesk.provider.stripe.StripeWebhooks;

/** Who takes payments, with whose accounts, and where their news comes in: a business's own account goes before the house's. */
@Singleton
public final class CardDesks {
    private final Settings settings;

    CardDesks(Settings settings) {
        this.settings = settings;
    }

    List<CardDesk> with(Accounts accounts) {
        return List.of(
                new StripeCardDesk(
                        business -> stripe(accounts, business),
                        settings.stripe().apiBase(),
                        Clock.systemUTC()),
                new RazorpayCardDesk(business -> razorpay(accounts, business)));
    }

    @Produces
    @Singleton
    Connector stripeForm() {
        return new StripeConnector(settings.stripe().apiBase());
    }

    @Produces
    @Singleton
    Connector razorpayForm() {
        return new RazorpayConnector();
    }

    void mount(@Observes Router router, Rooms rooms) {
        Function<String, Optional<BusinessId>> whose =
                slug -> rooms.businesses().findBySlug(slug).map(Business::id);
        var stripe = new StripeWebhooks(
                whose, business -> stripe(rooms.accounts(), business), rooms.deposits(), rooms.clock());
        var razorpay = new RazorpayWebhooks(whose, business -> razorpay(rooms.accounts(), business), rooms.deposits());
        var intake = new Intake(rooms.inbox());
        intake.mount(router, "/webhooks/stripe", stripe);
        intake.mount(router, "/webhooks/razorpay", razorpay);
    }

    private Optional<StripeAccount> stripe(Accounts accounts, BusinessId business) {
        return accounts.of(business, StripeAccount.VENDOR)
                .map(StripeAccount::of)
                .or(() -> accounts.of(business, RazorpayAccount.VENDOR).isPresent() ? Optional.empty() : ofTheHouse());
    }

    private Optional<StripeAccount> ofTheHouse() {
        return settings.stripe().key().map(key -> new StripeAccount(Secret.of(key), houseSecrets()));
    }

    private static Optional<RazorpayAccount> razorpay(Accounts accounts, BusinessId business) {
        return accounts.of(business, RazorpayAccount.VENDOR).map(RazorpayAccount::of);
    }

    private List<Secret> houseSecrets() {
        return settings.stripe().webhookSecrets().orElse(List.of()).stream()
                .map(Secret::of)
                .toList();
    }
}

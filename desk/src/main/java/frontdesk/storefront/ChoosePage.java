package frontdesk.storefront;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.Framable;
import frontdesk.page.OurPage;
import frontdesk.storefront.ChooseView.Card;
import frontdesk.storefront.ChooseView.Extra;
import frontdesk.timetable.Wish;

/** Where a customer begins: choose what, with whom and when. */
@Path("/book/{business}")
@OurPage
@Framable
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChoosePage {
    private final Guest guest;
    private final Diary diary;

    ChoosePage(Guest guest, Diary diary) {
        this.guest = guest;
        this.diary = diary;
    }

    @GET
    public TemplateInstance choose(@PathParam("business") String slug, @Context UriInfo asked) {
        Business business = guest.business(slug);
        if (Choice.services(business).isEmpty()) {
            return Pages.closed(guest.front(business));
        }
        return page(business, Choice.of(business, asked.getQueryParameters()), null, List.of());
    }

    /** The same page again, with why a time could not be had and what is free instead. */
    TemplateInstance page(Business business, Choice choice, @Nullable String trouble, List<FreeTimes.Time> instead) {
        Clockface clock = guest.clockface(business, choice.options().chosen().location());
        Wish wish = choice.wish(clock.today().atStartOfDay());
        boolean parties = Choice.parties(business, choice.service());
        Words words = guest.words(business);
        var free = FreeTimes.of(diary, business, wish, choice.day(), clock, guest.origin(null));
        return Pages.choose(
                guest.front(business, "/book/" + business.slug() + choice.query() + "&day=" + free.day() + "&"),
                new ChooseView(
                        cards(business, choice, words),
                        variants(business, choice, words),
                        addOns(business, choice, words),
                        choice,
                        Choice.people(business, choice.service(), choice.options()),
                        parties,
                        parties ? most(business, choice.service()) : 1,
                        choice.fields(),
                        choice.query(),
                        free,
                        trouble,
                        instead,
                        UUID.randomUUID().toString()),
                ChatView.fresh(words.say("chat.greeting", business.name())));
    }

    private static int most(Business business, Service service) {
        return Math.max(business.rules().largestParty(), service.shape().seats());
    }

    private static List<Card> cards(Business business, Choice choice, Words words) {
        return Choice.services(business).stream()
                .map(service -> new Card(
                        service.id().toString(),
                        words.called(business, service.name()),
                        detail(service.duration(), service.price(), business.region(), words),
                        service.id().equals(choice.service().id())))
                .toList();
    }

    private static List<Extra> variants(Business business, Choice choice, Words words) {
        return choice.options().variants().stream()
                .map(variant -> new Extra(
                        variant.id(),
                        words.called(business, variant.name()),
                        detail(variant.duration(), variant.price(), business.region(), words),
                        variant.id().equals(choice.options().chosen().variant())))
                .toList();
    }

    private static List<Extra> addOns(Business business, Choice choice, Words words) {
        return choice.options().addOns().stream()
                .map(addOn -> new Extra(
                        addOn.id(),
                        words.called(business, addOn.name()),
                        detail(addOn.duration(), addOn.price(), business.region(), words),
                        choice.options().with(addOn.id())))
                .toList();
    }

    private static String detail(Duration length, @Nullable Money price, String region, Words words) {
        String time = length.isZero() ? "" : words.length(length);
        String cost = price == null ? "" : words.price(price, region);
        return time.isEmpty() || cost.isEmpty() ? time + cost : time + " · " + cost;
    }
}

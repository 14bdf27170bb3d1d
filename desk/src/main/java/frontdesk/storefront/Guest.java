package frontdesk.storefront;

import java.time.Clock;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits.Door;
import frontdesk.page.Assets;
import frontdesk.page.Clockface;
import frontdesk.webphone.PhoneView;
import frontdesk.webphone.Webphone;

/** What every page of the storefront asks first: which business this is, whose booking a link opens, and what time it is there. */
@Singleton
class Guest {
    private final Businesses businesses;
    private final Diary diary;
    private final BookingLinks links;
    private final Webphone webphone;
    private final Speaking speaking;
    private final Assets assets;
    private final Clock clock;

    Guest(
            Businesses businesses,
            Diary diary,
            BookingLinks links,
            Webphone webphone,
            Speaking speaking,
            Assets assets,
            Clock clock) {
        this.businesses = businesses;
        this.diary = diary;
        this.links = links;
        this.webphone = webphone;
        this.speaking = speaking;
        this.assets = assets;
        this.clock = clock;
    }

    Business business(String slug) {
        return businesses.findBySlug(slug).orElseThrow(() -> missing("not-here.business"));
    }

    /** The booking that a link's secret word opens. */
    Booking booking(Business business, String word) {
        return links.read(business.id(), word)
                .flatMap(id -> diary.agenda().find(business.id(), id))
                .orElseThrow(() -> missing("not-here.booking"));
    }

    /** The same, once it was booked. */
    Booking booked(Business business, String word) {
        Booking booking = booking(business, word);
        return switch (booking.status()) {
            case HELD, LAPSED -> throw missing("not-here.booking");
            case CONFIRMED, ARRIVED, COMPLETED, NO_SHOW, CANCELLED -> booking;
        };
    }

    String link(Booking booking, String page) {
        return "/book/" + slug(booking) + "/" + page + "/" + links.wordFor(booking.business(), booking.id());
    }

    /** Whether the page stands in the business's website, as the next one will. */
    Embedding embedding() {
        return speaking.embedding();
    }

    private String slug(Booking booking) {
        return businesses.find(booking.business()).orElseThrow().slug();
    }

    Front front(Business business) {
        return front(business, speaking.here());
    }

    /** @param here the page's own address, to be continued with a parameter */
    Front front(Business business, String here) {
        Words words = words(business);
        Embedding embedding = speaking.embedding();
        boolean talks = !embedding.here() && webphone.takesVisitors(business.id());
        return new Front(
                business,
                words,
                here,
                business.number() == null ? null : business.number().written(business.region()),
                talks
                        ? PhoneView.forVisitor(business, words.language(), "/book/" + business.slug(), assets.version())
                        : null,
                embedding,
                assets.version());
    }

    /** The clock at the place that was chosen. */
    Clockface clockface(Business business, @Nullable String location) {
        return new Clockface(business.zone(location), business.region(), clock, speaking.with(business));
    }

    Origin origin(@Nullable String key) {
        return new Origin(Origin.PAGE, null, key).by(Door.WEB);
    }

    /** In the language in which this visitor sees its pages. */
    Words words(Business business) {
        return Words.in(speaking.with(business));
    }

    /** @param why the key of the words that say so */
    NotFoundException missing(String why) {
        Words words = Words.in(speaking.withAnybody());
        return new NotFoundException(Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Pages.nothing(assets.version(), words.page().language(), words.say("not-here"), words.say(why)))
                .build());
    }
}

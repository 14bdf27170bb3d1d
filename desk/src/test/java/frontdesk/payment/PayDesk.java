package frontdesk.payment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Terms;
import frontdesk.jobs.JobsInHand;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.LowerRooms;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

/** The doors around deposits on a real database, and a shop that wants one. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
public final class PayDesk extends LowerRooms {
    public static final PhoneNumber EMMAS = new PhoneNumber("+4915112345678");
    public static final Money TWENTY = Money.of(2000, "EUR");
    static final Origin BY_HAND = Origin.of("test");
    public static final LocalDateTime FRIDAY_AT_TEN = LocalDateTime.parse("2026-02-06T10:00");

    public final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    final CardBooks vendor = new CardBooks();

    /** How links reach whoever books: by text, if there is a number. */
    public Function<Booking, LinkWay> way = booking -> booking.customer().phone() == null ? LinkWay.NONE : LinkWay.TEXT;

    public final Deposits deposits;
    public final JobsInHand list = new JobsInHand(jobs, database, clock);
    final Shop shop = new Shop().staff("anna");
    public final BusinessId business = shop.id;

    public PayDesk() {
        this(null);
    }

    /** @param real who takes the payments in place of the one that is played, or null */
    public PayDesk(@Nullable CardDesk real) {
        super("2026-02-02T06:00:00Z");
        deposits = new Deposits(
                database,
                businesses,
                diary,
                jobs,
                journal,
                List.of(real == null ? vendor : real),
                booking -> way.apply(booking),
                payment -> "https://desk.example/p/" + payment.id(),
                clock);
        wants(new Terms.Deposit(TWENTY, false, 1), new Terms.Cancellation(Duration.ofHours(24), Money.of(500, "EUR")));
    }

    /** What the shop asks of its customers from now on. */
    void wants(Terms.@Nullable Deposit deposit, Terms.@Nullable Cancellation cancellation) {
        Business plain = shop.business();
        businesses.save(plain.with(then -> then.services(
                List.of(plain.services().getFirst().withTerms(new Terms(List.of(), deposit, cancellation, null))))));
    }

    public Booking book(LocalDateTime at) {
        return book(at, EMMAS, 1);
    }

    Booking book(LocalDateTime at, @Nullable PhoneNumber phone, int party) {
        Wish wish = new Wish(shop.service, at, party, null, null);
        return book(wish, new Customer("Emma", phone, null, null));
    }

    public Booking book(Customer customer) {
        return book(new Wish(shop.service, FRIDAY_AT_TEN, 1, null, null), customer);
    }

    private Booking book(Wish wish, Customer customer) {
        return ((BookOutcome.Booked) diary.book(business, wish, customer, BY_HAND)).booking();
    }

    public Booking now(Booking booking) {
        return diary.agenda().find(business, booking.id()).orElseThrow();
    }

    public Payment payment(Booking booking) {
        return deposits.of(business, booking.id()).orElseThrow();
    }

    /** The customer pays, and the vendor's word of it arrives. */
    public void paid() {
        CardNews.Paid news = vendor.pay(vendor.only());
        if (news == null) {
            throw new AssertionError("the link is closed");
        }
        hear(news);
    }

    void hear(CardNews news) {
        database.perform(handle -> deposits.heard(handle, business, CardBooks.NAME, news));
    }
}

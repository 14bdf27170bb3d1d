package frontdesk.reception;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingChange;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.followup.FollowUps;
import frontdesk.journal.Journal;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.Text.Draft;
import frontdesk.payment.Deposits;
import frontdesk.payment.LinkWay;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.PaymentNews;
import frontdesk.wording.Tongue;

/** Texts whoever pays what became of it: the link, that the booking stands, that it was let go, that money comes back. Each may be told twice and texts once. */
public final class PaymentTexts {
    private static final String DEPOSIT = "text.deposit";

    private final Deposits deposits;
    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final Mails mails;
    private final UnreachedPayers unreached;
    private final Journal journal;
    private final Function<Payment, String> page;
    private final Consumer<BookingConfirmed> stands;

    /**
     * @param page where whoever pays looks at it
     * @param stands tells that a booking stands, as it does for one without a deposit
     */
    public PaymentTexts(
            Deposits deposits,
            Diary diary,
            Businesses businesses,
            Messages messages,
            Mails mails,
            FollowUps followUps,
            Journal journal,
            Function<Payment, String> page,
            Consumer<BookingConfirmed> stands) {
        this.deposits = deposits;
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.mails = mails;
        this.unreached = new UnreachedPayers(new ForStaff(followUps), diary);
        this.journal = journal;
        this.page = page;
        this.stands = stands;
    }

    /** Those of these that stand already: the others are told of when they are paid. */
    public List<BookingConfirmed> standing(List<BookingConfirmed> booked) {
        return booked.stream()
                .filter(one -> !deposits.asks(one.business())
                        || diary.agenda()
                                .find(one.business(), one.booking())
                                .flatMap(deposits::due)
                                .isEmpty())
                .toList();
    }

    /** Whether it was let go since its deposit was not paid, which is told by {@link #onNews}. */
    public boolean tell(BookingCancelled cancelled) {
        return deposits.of(cancelled.business(), cancelled.booking())
                .filter(payment -> payment.state() == Payment.State.LAPSED)
                .isPresent();
    }

    /** Whether it was taken up again since its deposit was paid late, which is told by {@link #onNews}. */
    public boolean tell(BookingRestored restored) {
        List<BookingChange> history = diary.agenda().history(restored.business(), restored.booking());
        return !history.isEmpty() && history.getLast().actor().equals(Deposits.ACTOR);
    }

    public void onNews(PaymentNews news) {
        Payment payment = deposits.find(news.business(), news.payment()).orElseThrow();
        Business business = businesses.find(news.business()).orElseThrow();
        switch (news.what()) {
            case LINK -> {
                if (deposits.openLink(payment).isPresent()) {
                    ask(business, payment, news);
                }
            }
            case UNREACHED -> unreached.note(payment);
            case PAID -> {
                if (payment.booking() == null) {
                    text(business, payment, "text.order.paid", news);
                } else {
                    stands(payment);
                }
            }
            case STANDS, TAKEN_UP -> stands(payment);
            case LAPSED -> text(business, payment, "text.deposit.lapsed", news);
            case TOO_LATE -> text(business, payment, "text.deposit.too-late", news);
            case RETURNED -> text(business, payment, "text.money-back", news);
        }
    }

    /** Sends the link by the way that reaches whoever is to pay; where none does, nothing is let go for it. */
    private void ask(Business business, Payment payment, PaymentNews news) {
        Booking booking = booking(payment);
        switch (booking == null ? way(payment) : deposits.way(booking)) {
            case TEXT -> text(business, payment, payment.deposit() ? DEPOSIT : "text.order", news);
            case MAIL -> mail(business, payment, Objects.requireNonNull(booking), news);
            case NONE -> deposits.unreached(payment);
        }
    }

    private LinkWay way(Payment payment) {
        PhoneNumber phone = payment.phone();
        return phone != null && messages.mayText(payment.business(), phone) ? LinkWay.TEXT : LinkWay.NONE;
    }

    private @Nullable Booking booking(Payment payment) {
        return payment.booking() == null
                ? null
                : diary.agenda().find(payment.business(), payment.booking()).orElse(null);
    }

    /** What they want no texts of they have to know all the same, to keep what they booked: so it goes without their number. */
    private void mail(Business business, Payment payment, Booking booking, PaymentNews news) {
        Language language = CallLanguage.of(business, payment.call(), journal);
        mails.write(
                business.id(),
                new Mail.Draft(
                        Objects.requireNonNull(booking.customer().email()),
                        payment.purpose(),
                        written(business, language, DEPOSIT, words(business, payment, news, Tongue.of(language))),
                        occasion(news),
                        null,
                        payment.booking(),
                        payment.id() + "-" + news.number(),
                        null));
    }

    private void stands(Payment payment) {
        if (payment.booking() != null) {
            stands.accept(new BookingConfirmed(payment.business(), payment.booking()));
        }
    }

    private void text(Business business, Payment payment, String entry, PaymentNews news) {
        PhoneNumber to = payment.phone();
        if (to == null) {
            return;
        }
        Language language = CallLanguage.of(business, payment.call(), journal);
        String body = written(business, language, entry, words(business, payment, news, Tongue.of(language)));
        // an order has no booking by which a text could be known again
        String version = payment.booking() == null ? payment.id() + "-" + news.number() : String.valueOf(news.number());
        Language whatsApp = messages.rules().of(business.id()).whatsAppFirst() ? language : null;
        messages.text(
                business.id(),
                new Draft(to, body, occasion(news), payment.booking(), payment.call(), version, whatsApp));
    }

    private String written(Business business, Language language, String entry, Map<String, Object> words) {
        return entry.equals(DEPOSIT)
                ? messages.templates().written(business.id(), Occasion.DEPOSIT, language, placed(words))
                : Tongue.of(language).part(entry, words).strip();
    }

    private static String occasion(PaymentNews news) {
        return "payment-" + news.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a business may have put into its own words for a link. */
    private static Map<Placeholder, Object> placed(Map<String, Object> words) {
        Map<Placeholder, Object> placed = new EnumMap<>(Placeholder.class);
        Occasion.DEPOSIT.allowed().forEach(one -> {
            Object word = words.get(one.word());
            if (word != null) {
                placed.put(one, word);
            }
        });
        return placed;
    }

    private Map<String, Object> words(Business business, Payment payment, PaymentNews news, Tongue tongue) {
        String money = tongue.writtenMoney(money(payment, news));
        Map<String, Object> words = new HashMap<>();
        words.put("business", business.name());
        words.put("purpose", payment.purpose());
        words.put("money", money);
        words.put(Placeholder.AMOUNT.word(), money);
        words.put("link", page.apply(payment));
        words.put("again", again(business, tongue));
        String location = null;
        if (payment.booking() != null) {
            Booking booking =
                    diary.agenda().find(business.id(), payment.booking()).orElseThrow();
            location = booking.options().location();
            words.put("what", BookingTexts.what(business, booking, tongue));
            words.put("when", written(business, booking.slot().start(), location, tongue));
        }
        // by the clock of the place where they are expected, as they have heard it
        words.put("until", written(business, payment.payBy(), location, tongue));
        return words;
    }

    private static String again(Business business, Tongue tongue) {
        return business.number() == null
                ? ""
                : tongue.part(
                        "text.to-book-again", Map.of("number", business.number().written(business.region())));
    }

    private Money money(Payment payment, PaymentNews news) {
        return news.what() != PaymentNews.What.RETURNED
                ? payment.amount()
                : deposits.refunds(payment).stream()
                        .filter(refund -> refund.number() == news.number())
                        .map(Refund::amount)
                        .findFirst()
                        .orElseThrow();
    }

    private static String written(Business business, @Nullable Instant at, @Nullable String location, Tongue tongue) {
        return at == null ? "" : tongue.written(LocalDateTime.ofInstant(at, business.zone(location)), "text.when");
    }
}

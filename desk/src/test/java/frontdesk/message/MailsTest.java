package frontdesk.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.LowerRooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailsTest extends LowerRooms {
    private static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Postman postman = new Postman(TRATTORIA);
    private final Mails mails = mails(postman, clock);
    private final BookingId booking = BookingId.next();

    MailsTest() {
        super("2026-11-21T12:00:00Z");
    }

    private Mails mails(@Nullable Mailer mailer, Clock at) {
        return new Mails(database, businesses, people, new Jobs(database, at), journal, mailer, at);
    }

    @BeforeEach
    void open() {
        DemoBusinesses.all().forEach(businesses::save);
    }

    @Test
    void aMailIsWrittenOnceHoweverOftenItIsToldAndSentOnce() {
        write("1");
        write("1");
        assertThat(written()).hasSize(1);
        send(written().getFirst());
        send(written().getFirst());
        assertThat(postman.taken).hasSize(1);
        assertThat(postman.writers).containsExactly("Trattoria Lucia");
        assertThat(written().getFirst().status()).isEqualTo(Status.SENT);
        assertThat(written().getFirst().calendar()).isEqualTo(new Mail.Enclosure("REQUEST", "BEGIN:VCALENDAR"));
    }

    @Test
    void stopHoldsForMailToo() {
        write("1");
        people.textable(TRATTORIA, ANNA, false);
        send(written().getFirst());
        assertThat(postman.taken).isEmpty();
        assertThat(written().getFirst().status()).isEqualTo(Status.NOT_SENT);
    }

    @Test
    void aPassingTroubleLeavesItWaitingAndALastingOneEndsIt() {
        write("1");
        postman.trouble = OutsideTrouble.passing("smtp", "it is down");
        assertThatThrownBy(() -> send(written().getFirst())).isInstanceOf(OutsideTrouble.class);
        assertThat(written().getFirst().status()).isEqualTo(Status.QUEUED);
        assertThat(written().getFirst().trouble()).isEqualTo("smtp: it is down");
        postman.trouble = OutsideTrouble.lasting("smtp", "this address takes no mail (550)");
        send(written().getFirst());
        assertThat(written().getFirst().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void whatCouldNotBeSentForTwoDaysIsGivenUp() {
        write("1");
        postman.trouble = OutsideTrouble.passing("smtp", "it is down");
        Mails later = mails(postman, Clock.offset(clock, Duration.ofHours(49)));
        later.send(new MailWritten(TRATTORIA, written().getFirst().id()));
        assertThat(written().getFirst().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void whereNobodyCarriesMailNoneIsWritten() {
        mails(null, clock).write(TRATTORIA, draft("1"));
        mails.write(DemoBusinesses.CLINIC, draft("1"));
        assertThat(written()).isEmpty();
        assertThat(mails.of(DemoBusinesses.CLINIC, booking)).isEmpty();
    }

    @Test
    void whatIsWrittenWithSomethingElseSaysThatNobodyCarriesIt() {
        database.perform(handle -> mails.write(handle, DemoBusinesses.CLINIC, draft("1")));
        Mail kept = mails.of(DemoBusinesses.CLINIC, booking).getFirst();
        mails.send(new MailWritten(DemoBusinesses.CLINIC, kept.id()));
        assertThat(mails.of(DemoBusinesses.CLINIC, booking).getFirst().status()).isEqualTo(Status.NOT_SENT);
        assertThat(postman.taken).isEmpty();
    }

    @Test
    void whatMayNotBeKeptIsHandedOverAtOnceAndItIsSaidWhyNot() {
        assertThat(mails.hand(TRATTORIA, draft("1"))).isEmpty();
        assertThat(postman.taken).hasSize(1);
        assertThat(mails.hand(DemoBusinesses.CLINIC, draft("1"))).contains("Nobody is set up to carry e-mail.");
        assertThat(mails(null, clock).hand(TRATTORIA, draft("1"))).isPresent();
        postman.trouble = OutsideTrouble.passing("smtp", "it is down");
        assertThat(mails.hand(TRATTORIA, draft("1"))).contains("smtp: it is down");
        assertThat(written()).isEmpty();
    }

    private void write(String about) {
        mails.write(TRATTORIA, draft(about));
    }

    private Mail.Draft draft(String about) {
        return new Mail.Draft(
                "anna@example.com",
                "Trattoria Lucia: table for 4",
                "See you",
                "booked",
                ANNA,
                booking,
                about,
                new Mail.Enclosure("REQUEST", "BEGIN:VCALENDAR"));
    }

    private List<Mail> written() {
        return mails.of(TRATTORIA, booking);
    }

    private void send(Mail mail) {
        mails.send(new MailWritten(TRATTORIA, mail.id()));
    }
}

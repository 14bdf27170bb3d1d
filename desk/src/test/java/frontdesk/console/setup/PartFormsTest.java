package frontdesk.console.setup;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Calendar;
import frontdesk.business.Calls.Recording;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.business.Limits.Window;
import frontdesk.business.OwnTemplate;
import frontdesk.business.Service;
import frontdesk.business.Span;
import frontdesk.business.Terms.Cancellation;
import frontdesk.business.Translation;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;
import frontdesk.reception.FirstAnswer;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages beside the steps make of what an owner types. */
class PartFormsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Business trattoria = DemoBusinesses.trattoria();
    private final Business workshop = template("car-workshop", "US");

    private static Business template(String name, String region) {
        return BusinessFile.template(
                name, BusinessId.next(), new OwnTemplate("Mine", "mine", region, ZoneId.of("America/New_York")));
    }

    private static Clockface clock(Business business) {
        return new Clockface(business.zone(), business.region(), CLOCK);
    }

    private static Sent typed(Map<String, String> fields) {
        return new Sent(new MultivaluedHashMap<>(fields));
    }

    @Test
    void whatIsKeptAsItWasShownChangesNothing() {
        for (Business one : List.of(
                trattoria,
                DemoBusinesses.clinic(),
                workshop,
                template("restaurant", "FR"),
                template("hair-salon", "KW"),
                template("physiotherapist", "DE"))) {
            assertThat(KnowledgeForm.of(one, one.language()).into(one)).isEqualTo(one);
            assertThat(SpecialDaysForm.of(one, clock(one)).into(one)).isEqualTo(one);
            assertThat(HandOverForm.of(one).into(one)).isEqualTo(one);
            assertThat(PoliciesForm.of(one).into(one)).isEqualTo(one);
            assertThat(RecordingForm.of(one).into(one)).isEqualTo(one);
        }
    }

    @Test
    void anAnswerIsChangedOneTakenOutOneAddedAndOneMovedUp() {
        KnowledgeForm form = KnowledgeForm.of(workshop, workshop.language())
                .typed(typed(Map.of(
                        "words-loaner", "loaner\r\ncourtesy car",
                        "text-loaner", "We lend you a car.",
                        "words-wait", "waiting room",
                        "text-wait", "There is coffee.",
                        "drop-wait", "yes",
                        "words-brands", "which brands",
                        "text-brands", "All of them.",
                        "words-new", "tyres",
                        "text-new", "We keep your tyres.",
                        "up", "new")));
        assertThat(form.troubles()).isEmpty();
        assertThat(form.into(workshop).answers())
                .containsExactly(
                        new Answer("loaner", List.of("loaner", "courtesy car"), "We lend you a car."),
                        new Answer("answer-1", List.of("tyres"), "We keep your tyres."),
                        new Answer("brands", List.of("which brands"), "All of them."));
    }

    @Test
    void halfAnAnswerIsAskedForAgain() {
        assertThat(KnowledgeForm.of(workshop, workshop.language())
                        .typed(typed(Map.of("words-new", "tyres")))
                        .troubles())
                .extracting(Trouble::field)
                .containsExactly("text-new");
        assertThat(KnowledgeForm.of(workshop, workshop.language())
                        .typed(typed(Map.of("words-loaner", "", "text-loaner", "")))
                        .troubles())
                .extracting(Trouble::field)
                .containsExactly("words-loaner");
    }

    @Test
    void anAnswerIsTranslatedAndForgottenWithItsOriginal() {
        Language spanish = new Language("es");
        Business both = workshop.withTranslations(List.of(new Translation(spanish)));
        KnowledgeForm form = KnowledgeForm.of(both, spanish)
                .typed(typed(Map.of("words-loaner", "coche de reemplazo", "text-loaner", "Le prestamos uno.")));
        assertThat(form.troubles()).isEmpty();
        Business then = form.into(both);
        assertThat(then.answers()).isEqualTo(workshop.answers());
        assertThat(then.translations().getFirst().answers())
                .containsExactly(new Answer("loaner", List.of("coche de reemplazo"), "Le prestamos uno."));

        KnowledgeForm without = KnowledgeForm.of(then, then.language())
                .typed(typed(Map.of(
                        "drop-loaner", "yes",
                        "words-wait", "waiting room",
                        "text-wait", "There is coffee.",
                        "words-brands", "which brands",
                        "text-brands", "All of them.")));
        assertThat(without.into(then).translations().getFirst().answers()).isEmpty();
    }

    @Test
    void aQuestionIsTriedWithWhatIsTypedAndWhyItWasAnsweredIsSaid() {
        var agent = new FirstAnswer(new Understanding(), CLOCK);
        KnowledgeForm form = KnowledgeForm.of(workshop, workshop.language());
        assertThat(Objects.requireNonNull(form.withQuestion("do you have a courtesy car")
                        .tried(agent, workshop)
                        .heard()))
                .satisfies(heard -> {
                    assertThat(heard.said())
                            .contains(workshop.answers().getFirst().text());
                    assertThat(heard.why()).contains("It took this for a question about: loaner");
                });
        assertThat(Objects.requireNonNull(form.withQuestion("do you sell bicycles")
                                .tried(agent, workshop)
                                .heard())
                        .why())
                .contains("None of your answers");
        assertThat(form.tried(agent, workshop).troubles())
                .extracting(Trouble::field)
                .containsExactly("question");
    }

    @Test
    void leaveAHolidayAndAShutDoorAreKept() {
        SpecialDaysForm form = SpecialDaysForm.of(workshop, clock(workshop))
                .typed(typed(Map.ofEntries(
                        Map.entry("shut", "2026-11-22T18:30"),
                        Map.entry("from-new", "2026-12-27"),
                        Map.entry("to-new", "2027-01-02"),
                        Map.entry("hours-new", "closed"),
                        Map.entry("note-new", "between the years"),
                        Map.entry("drop-closure-0", "yes"),
                        Map.entry("closure", "monthly"),
                        Map.entry("closure-which", "-1"),
                        Map.entry("closure-weekday", "MONDAY"),
                        Map.entry("closure-note", "stocktaking"),
                        Map.entry("holidays", "hours"),
                        Map.entry("holiday-hours", "10:00-14:00"),
                        Map.entry("place", "us/ny"))));
        assertThat(form.troubles()).isEmpty();
        Calendar kept = form.into(workshop).calendar();
        assertThat(kept.closedUntil()).isEqualTo(Instant.parse("2026-11-22T23:30:00Z"));
        assertThat(kept.days()).singleElement().satisfies(days -> {
            assertThat(days.from()).isEqualTo(LocalDate.of(2026, 12, 27));
            assertThat(days.to()).isEqualTo(LocalDate.of(2027, 1, 2));
            assertThat(days.spans()).isEmpty();
        });
        assertThat(kept.closures()).containsExactly(new Calendar.Closure.Monthly(-1, DayOfWeek.MONDAY, "stocktaking"));
        assertThat(kept.holidays()).hasToString("Holidays[places=[us, ny], spans=[10:00-14:00]]");
    }

    @Test
    void aDayThatIsOverStaysAndIsNotShown() {
        var over = new Calendar.Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 3), List.of(), "leave");
        Business before = workshop.withCalendar(new Calendar(List.of(over), List.of(), null, null));
        SpecialDaysForm form = SpecialDaysForm.of(before, clock(before));
        assertThat(form.days()).containsExactly(SpecialDay.ONE_MORE);
        assertThat(form.into(before).calendar().days()).containsExactly(over);
    }

    @Test
    void whatIsNoDayIsSaidAtItsField() {
        assertThat(SpecialDaysForm.of(trattoria, clock(trattoria))
                        .typed(typed(Map.of(
                                "shut", "soon",
                                "from-new", "Easter",
                                "closure", "yearly",
                                "closure-month", "FEBRUARY",
                                "closure-day", "30",
                                "holidays", "hours",
                                "holiday-hours", "noon")))
                        .troubles())
                .extracting(Trouble::field)
                .contains("shut", "from-new", "closure", "holiday-hours");
        assertThat(ComingBack.of(List.of(new Calendar.Closure.Yearly(MonthDay.of(Month.DECEMBER, 24), "Christmas")))
                        .lines()
                        .getFirst()
                        .words())
                .isEqualTo("Every year on 24 December: Christmas");
    }

    @Test
    void theNextHolidaysOfTheRegionAreNamed() {
        HolidayRule bavaria = HolidayRule.of(template("physiotherapist", "DE"))
                .typed(typed(Map.of("holidays", "closed", "place", "de/by")));
        assertThat(bavaria.trouble()).isEmpty();
        assertThat(bavaria.places()).extracting(Option::name).contains("Germany", "Bavaria");
        assertThat(bavaria.next(clock(workshop))).contains("Wed 6 Jan, Epiphany");
    }

    @Test
    void whoIsRungIsReadInOrderAndWhatIsNoNumberIsNamed() {
        HandOverForm form = HandOverForm.of(trattoria)
                .typed(typed(Map.of(
                        "person", "(415) 555-0190",
                        "hours", "08:00-20:00",
                        "others", "(415) 555-0191\r\n+14155550192, 18:00-02:00",
                        "way", "AT_ONCE",
                        "ringing", "30",
                        "closed", "VOICEMAIL",
                        "callBacks", "AGENT",
                        "notified", "")));
        assertThat(form.troubles()).isEmpty();
        Business then = form.into(trattoria);
        assertThat(then.person()).isEqualTo(new PhoneNumber("+14155550190"));
        assertThat(then.handOver())
                .isEqualTo(new HandOver(
                        HandOver.Way.AT_ONCE,
                        List.of(new PhoneNumber("+14155550191"), new PhoneNumber("+14155550192")),
                        Duration.ofSeconds(30),
                        HandOver.Closed.VOICEMAIL,
                        HandOver.CallBacks.AGENT,
                        null,
                        List.of(
                                new HandOver.Reach(new PhoneNumber("+14155550190"), Span.of("08:00-20:00")),
                                new HandOver.Reach(new PhoneNumber("+14155550192"), Span.of("18:00-02:00")))));
        assertThat(HandOverForm.of(then).into(then)).isEqualTo(then);
        assertThat(form.typed(typed(Map.of("person", "", "others", "Marco\n+14155550192, always", "ringing", "long")))
                        .troubles())
                .extracting(Trouble::field)
                .containsExactly("others", "others", "person", "ringing");
    }

    @Test
    void rulesHoldForAllAndOneServiceHasItsOwn() {
        Service first = workshop.services().getFirst();
        PoliciesForm form = PoliciesForm.of(workshop)
                .typed(typed(Map.of(
                        "notice",
                        "2",
                        "window",
                        "60",
                        "largestParty",
                        "4",
                        "choice",
                        "ROUND_ROBIN",
                        "notice-" + first.id(),
                        "0.5",
                        "window-" + first.id(),
                        "14",
                        "free-" + first.id(),
                        "24",
                        "fee-" + first.id(),
                        "20",
                        "noShow-" + first.id(),
                        "35.50")));
        assertThat(form.troubles()).isEmpty();
        Business then = form.into(workshop);
        assertThat(then.rules().notice()).isEqualTo(Duration.ofHours(2));
        assertThat(then.rules().window()).isEqualTo(Duration.ofDays(60));
        Service kept = then.services().getFirst();
        assertThat(kept.limits().notice()).isEqualTo(Duration.ofMinutes(30));
        assertThat(kept.limits().window()).isEqualTo(new Window.Ahead(Duration.ofDays(14)));
        assertThat(kept.terms().cancellation())
                .isEqualTo(new Cancellation(Duration.ofHours(24), Money.of(2000, "USD")));
        assertThat(kept.terms().noShow()).isEqualTo(Money.of(3550, "USD"));
    }

    @Test
    void aFeeWithoutATimeIsAskedForAndAWindowOfAnotherKindStays() {
        Service first = workshop.services().getFirst();
        Business openDays = workshop.withServices(
                List.of(first.with(s -> s.limits(first.limits().with(new Window.OpenDays(5))))));
        PoliciesForm shown = PoliciesForm.of(openDays);
        assertThat(shown.services().getFirst().otherWindow()).contains("next open days, 5 in all");
        PoliciesForm form = shown.typed(typed(Map.of(
                "notice",
                "1",
                "window",
                "many",
                "largestParty",
                "0",
                "notice-" + first.id(),
                "",
                "fee-" + first.id(),
                "20")));
        assertThat(form.troubles())
                .extracting(Trouble::field)
                .containsExactly("window", "largestParty", "free-" + first.id());
        PoliciesForm fine = shown.typed(typed(Map.of("notice", "1", "window", "30", "largestParty", "4")));
        assertThat(fine.into(openDays).services().getFirst().limits().window()).isEqualTo(new Window.OpenDays(5));
    }

    @Test
    void recordingIsChosenAndTheRestOfTheCallsStays() {
        RecordingForm form = RecordingForm.of(trattoria)
                .typed(typed(Map.of("recording", "ANNOUNCED", "wholeGreeting", "yes", "recordingDays", "30")));
        assertThat(form.into(trattoria).calls().recording()).isEqualTo(Recording.ANNOUNCED);
        assertThat(form.into(trattoria).calls().wholeGreeting()).isTrue();
        assertThat(form.into(trattoria).calls().recordingDays()).isEqualTo(30);
        assertThat(form.into(trattoria).calls().wordDays()).isNull();
        assertThat(form.typed(typed(Map.of("wordDays", "ever"))).troubles())
                .extracting(Trouble::field)
                .containsExactly("wordDays");
        assertThat(form.recordings())
                .extracting(Option::name)
                .contains("Yes, and callers are told so, as is usual in United States");
    }
}

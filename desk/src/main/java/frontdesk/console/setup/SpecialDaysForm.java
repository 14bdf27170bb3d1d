package frontdesk.console.setup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.page.Clockface;
import frontdesk.page.Typed;

/**
 * The days on which the week's hours do not count, as an owner types them.
 *
 * @param shut until when it is shut from now on, on its own clock; empty where it is not
 * @param days that are not over yet
 * @param nextHolidays in words
 */
record SpecialDaysForm(
        String shut,
        List<SpecialDay> days,
        ComingBack comingBack,
        HolidayRule holidays,
        List<String> nextHolidays,
        List<Trouble> troubles)
        implements StepForm<SpecialDaysForm> {

    static SpecialDaysForm of(Business business, Clockface clock) {
        Calendar calendar = business.calendar();
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 0; i < calendar.days().size(); i++) {
            if (!calendar.days().get(i).to().isBefore(clock.today())) {
                days.add(SpecialDay.of(i, calendar.days().get(i)));
            }
        }
        days.add(SpecialDay.ONE_MORE);
        HolidayRule holidays = HolidayRule.of(business);
        return new SpecialDaysForm(
                shut(business, clock),
                List.copyOf(days),
                ComingBack.of(calendar.closures()),
                holidays,
                holidays.next(clock),
                List.of());
    }

    private static String shut(Business business, Clockface clock) {
        Instant until = business.calendar().closedUntil();
        return until == null || !until.isAfter(clock.now())
                ? ""
                : LocalDateTime.ofInstant(until, business.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    @Override
    public SpecialDaysForm typed(Sent sent) {
        String until = sent.word("shut");
        List<SpecialDay> typed = days.stream().map(day -> day.typed(sent)).toList();
        ComingBack closures = comingBack.typed(sent);
        HolidayRule rule = holidays.typed(sent);
        boolean unreadable = !until.isEmpty() && Typed.time(until) == null;
        List<Trouble> found = Stream.of(
                        unreadable
                                ? Stream.of(new Trouble("shut", "Say until which day and hour it is shut."))
                                : Stream.<Trouble>empty(),
                        typed.stream().flatMap(day -> day.trouble().stream()),
                        closures.trouble().stream(),
                        rule.trouble().stream())
                .flatMap(one -> one)
                .toList();
        return new SpecialDaysForm(until, typed, closures, rule, nextHolidays, found);
    }

    @Override
    public SpecialDaysForm with(List<String> faults) {
        return new SpecialDaysForm(shut, days, comingBack, holidays, nextHolidays, Trouble.all("special-days", faults));
    }

    /** What is over stays as it was. */
    @Override
    public Business into(Business business) {
        Calendar before = business.calendar();
        List<String> shown = days.stream().map(SpecialDay::id).toList();
        List<Calendar.Days> then = new ArrayList<>();
        for (int i = 0; i < before.days().size(); i++) {
            if (!shown.contains(String.valueOf(i))) {
                then.add(before.days().get(i));
            }
        }
        days.stream().filter(SpecialDay::isMeant).map(SpecialDay::days).forEach(then::add);
        return business.withCalendar(new Calendar(then, comingBack.closures(), holidays.holidays(), until(business)));
    }

    private @Nullable Instant until(Business business) {
        LocalDateTime until = Typed.time(shut);
        return until == null ? null : until.atZone(business.zone()).toInstant();
    }
}

package frontdesk.errand;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import frontdesk.errand.Fit.Reason;
import frontdesk.errand.Fit.Verdict;

/**
 * Which times suit a user: a pure function of what they wish for now, what they prefer in general, what they have answered, and where they must be.
 * What they said to one time stands above all; a wish for one day or one exact time stands above a general preference.
 *
 * @param now on the account's clock, as all times here
 * @param busy when their other appointments begin
 * @param agreed the times that they took when they were asked, and {@code declined} those that they did not
 */
record Taste(
        LocalDateTime now,
        WishedTime wish,
        Preferences preferences,
        List<LocalDateTime> busy,
        Set<LocalDateTime> agreed,
        Set<LocalDateTime> declined) {
    /** How long an appointment is taken to last: nobody tells us. */
    private static final Duration AN_APPOINTMENT = Duration.ofHours(1);

    Verdict of(LocalDateTime slot) {
        if (!slot.isAfter(now)) {
            return no(Reason.PAST);
        }
        if (agreed.contains(slot)) {
            return new Verdict(Fit.FITS, Reason.AGREED);
        }
        if (declined.contains(slot)) {
            return no(Reason.DECLINED);
        }
        if (busy.stream().anyMatch(other -> clashes(slot, other))) {
            return no(Reason.OTHER_APPOINTMENT);
        }
        Verdict general = inGeneral(slot);
        return general.fit() == Fit.FITS ? asWished(slot) : general;
    }

    private boolean clashes(LocalDateTime slot, LocalDateTime other) {
        Duration apart = Duration.between(slot, other).abs();
        return apart.compareTo(AN_APPOINTMENT.plusMinutes(preferences.travelMinutes())) < 0;
    }

    private Verdict inGeneral(LocalDateTime slot) {
        Window wished = wish.likeliest();
        boolean thatDay = wished != null && wished.isOneDay() && wished.holds(slot);
        boolean thatTime = wished != null && wished.isOneTime() && wished.holds(slot);
        var days = preferences.days();
        if (!thatDay && !days.isEmpty() && !days.contains(slot.getDayOfWeek())) {
            return no(Reason.WRONG_WEEKDAY);
        }
        var notBefore = preferences.notBefore();
        if (!thatTime && notBefore != null && slot.toLocalTime().isBefore(notBefore)) {
            return no(Reason.TOO_EARLY);
        }
        var notAfter = preferences.notAfter();
        if (!thatTime && notAfter != null && slot.toLocalTime().isAfter(notAfter)) {
            return no(Reason.TOO_LATE);
        }
        return new Verdict(Fit.FITS, Reason.ANY_TIME);
    }

    private Verdict asWished(LocalDateTime slot) {
        Window wished = wish.likeliest();
        if (wished == null) {
            return new Verdict(Fit.FITS, Reason.ANY_TIME);
        }
        if (wished.holds(slot)) {
            return new Verdict(Fit.FITS, Reason.AS_WISHED);
        }
        if (wish.readings().stream().anyMatch(reading -> reading.holds(slot))) {
            return new Verdict(Fit.ASK, Reason.OTHER_READING);
        }
        return wish.readings().stream().anyMatch(reading -> reading.isNear(slot))
                ? new Verdict(Fit.ASK, Reason.NEARLY)
                : no(Reason.NOT_AS_WISHED);
    }

    /** Best first: what fits, then what may, each by how far it is from the wish, and the earlier before the later. */
    Comparator<LocalDateTime> bestFirst() {
        Window wished = wish.likeliest();
        return Comparator.<LocalDateTime, Fit>comparing(slot -> of(slot).fit())
                .thenComparing(slot -> of(slot).reason() != Reason.AGREED)
                .thenComparing(slot -> wished == null ? 0 : wished.distance(slot))
                .thenComparing(Comparator.naturalOrder());
    }

    private static Verdict no(Reason reason) {
        return new Verdict(Fit.DOES_NOT_FIT, reason);
    }
}

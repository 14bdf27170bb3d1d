package frontdesk.errand;

import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.Errand.Appointment;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.Confirmed;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandAnswer.MovedOn;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.Provider.State;

/**
 * The tools that settle a call: the provider has booked, or has no time. What was booked is written down also where it is not what the user wished for,
 * since the provider counts on it by now; the user is told so. The last report of the call that booked stands.
 */
record Settling(CallDesk desk) {
    private static final int LONGEST = 300;

    Confirmed confirm(ErrandRequest.Confirm request) {
        desk.stillWanted();
        LocalDateTime slot = desk.times().slot(request.date(), request.time());
        if (!slot.isAfter(desk.at().now(desk.account()))) {
            throw new ErrandRefusal(Code.PAST_DATE);
        }
        Provider provider = desk.provider();
        var appointment = new Appointment(
                slot,
                told(request.provider(), provider.name()),
                told(request.address(), provider.address()),
                told(request.confirmation(), ""),
                desk.call().id());
        JudgedSlot judged = desk.judged(slot, desk.taste());
        if (!desk.errand().status().equals(new Status.Booked(appointment))) {
            book(appointment, judged);
        }
        return new Confirmed(
                desk.errand().id(),
                judged,
                appointment.provider(),
                calendar(),
                desk.reply(),
                desk.say("confirm", "when", desk.words().when(slot)));
    }

    private static String told(@Nullable String text, String otherwise) {
        if (text != null && text.length() > LONGEST) {
            throw new ErrandRefusal(Code.TOO_LONG);
        }
        return text == null ? otherwise : text;
    }

    private void book(Appointment appointment, JudgedSlot judged) {
        var course = desk.course();
        course.stand(new Status.Booked(appointment));
        course.providers().stand(desk.call().place(), State.BOOKED, false, 0);
        course.questions().withdraw(desk.errand().id());
        new CallRows(desk.handle(), desk.errand().business())
                .end(desk.call().id(), Result.BOOKED, desk.at().now());
        course.note(desk.call().taker(), "booked", appointment.at() + ", " + appointment.provider());
        course.text("errand-booked", text(appointment, judged), desk.call());
        desk.at()
                .jobs()
                .announce(
                        desk.handle(),
                        desk.errand().business(),
                        new CallDue(desk.errand().business()));
    }

    private String text(Appointment appointment, JudgedSlot judged) {
        Wording words = desk.words();
        String number = appointment.confirmation();
        String details = Stream.of(
                        appointment.address(),
                        number.isEmpty() ? "" : words.part("text.confirmation", "number", number))
                .filter(detail -> !detail.isEmpty())
                .map(detail -> ", " + detail)
                .collect(Collectors.joining());
        String booked = words.say(
                "text.booked",
                "account",
                desk.account().name(),
                "service",
                desk.errand().service(),
                "when",
                words.when(appointment.at()),
                "provider",
                appointment.provider(),
                "details",
                details);
        String unlike = judged.fit() == Fit.FITS ? "" : " " + words.say("text.unlike", "reason", judged.why());
        return booked + unlike + " " + words.say("text.calendar", "link", calendar());
    }

    private String calendar() {
        return CalendarAddress.of(desk.publicUrl(), desk.account(), desk.errand());
    }

    MovedOn noAvailability(ErrandRequest.NoAvailability request) {
        String notes = told(request.notes(), "");
        var course = desk.course();
        if (!desk.call().isOver()) {
            course.note(
                    desk.call().taker(),
                    "no availability",
                    desk.provider().name() + (notes.isEmpty() ? "" : ": " + notes));
            course.over(desk.call(), Result.NO_AVAILABILITY);
        }
        int left = course.providers().open();
        boolean over = new ErrandRows(desk.handle(), desk.errand().business())
                .find(desk.errand().id())
                .orElseThrow()
                .status()
                .isOver();
        return new MovedOn(!over && left > 0, left, null, desk.say("moved_on"));
    }
}
